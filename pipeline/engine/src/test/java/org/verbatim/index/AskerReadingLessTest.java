package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.clean.Cleaner;
import org.verbatim.model.Permission;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.Rule;
import org.verbatim.rules.RuleParser;

/// A rule finds the same whether words are read whole or only where the rest of the rule has left something.
class AskerReadingLessTest {
    private static final List<String> WORDS = List.of(
            "staff",
            "staffing",
            "time",
            "over",
            "stretched",
            "overstretched",
            "day",
            "job",
            "day-job",
            "the",
            "the",
            "the",
            "of",
            "of",
            "lack",
            "capacity",
            "capasity",
            "beds",
            "bed",
            "not",
            "rare");
    private static final List<String> RULES = List.of(
            "staff",
            "\"lack of time\"",
            "\"over stretched\"",
            "overstretched",
            "=\"day-job\"",
            "=\"day job\"",
            "\"the day job of the staff\"",
            "staff NEAR/3 time",
            "the NEAR/2 rare",
            "rare BEFORE/4 (the OR of)",
            "the AND rare AND NOT bed",
            "the AND NOT (lack OR rare)",
            "SENTENCE(the of rare)",
            "SENTENCE(staff \"lack of\" time)",
            "(the NEAR/1 of) NEAR/5 (bed OR capacity~)",
            "capacity~ AND over*",
            "/st.ff/ NEAR/3 the",
            "(the AND of) AND (rare OR \"the bed\")");

    private final Annotator annotator = new Annotator(Models.load());

    @Test
    void findsTheSameHoweverLittleItReads() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            List<String> comments = comments(random, 60);
            try (Shard shard = shard(comments)) {
                for (String rule : RULES) {
                    List<String> whole = asked(shard, rule, Integer.MAX_VALUE);
                    assertEquals(whole, asked(shard, rule, 0), rule);
                    assertEquals(whole, asked(shard, rule, 2), rule);
                }
            }
        }
    }

    @Test
    void findsInManyCommentsWhatItFindsInEachAlone() {
        Random random = new Random(11);
        List<String> comments = comments(random, 80);
        try (Shard shard = shard(comments)) {
            for (String rule : RULES) {
                List<String> alone = new ArrayList<>();
                for (int comment = 0; comment < comments.size(); comment++) {
                    try (Shard one = shard(List.of(comments.get(comment)))) {
                        int number = comment;
                        asked(one, rule, 8).forEach(found -> alone.add(number + found.substring(1)));
                    }
                }
                assertEquals(alone, asked(shard, rule, 8), rule);
            }
        }
    }

    @Test
    void tellsTheOutermostMatchesOnly() {
        try (Shard shard = shard(List.of("No bed capacity, no capacity"))) {
            Asker asker = new Asker(shard, annotator, theme -> Found.NOTHING);
            Matches found = asker.outermost(asker.ask(parsed("capacity OR \"bed capacity\" OR bed")));
            assertEquals(List.of("0:3-15", "0:20-28"), spans(found));
            Matches written = asker.outermost(asker.ask(parsed("/d cap/ OR capacity OR \"bed capacity\"")));
            assertEquals(List.of("0:3-15", "0:20-28"), spans(written));
        }
    }

    @Test
    void asksRulesThatFindSomethingHere() {
        try (Shard shard = shard(comments(new Random(11), 2_000))) {
            for (String rule : RULES) {
                assertTrue(!asked(shard, rule, 8).isEmpty(), rule);
            }
        }
    }

    private List<String> asked(Shard shard, String rule, int skip) {
        Asker asker = new Asker(shard, annotator, theme -> Found.NOTHING, new Occurrences(shard, skip));
        return spans(asker.matches(asker.ask(parsed(rule))));
    }

    private static List<String> spans(Matches matches) {
        List<String> spans = new ArrayList<>();
        for (int match = 0; match < matches.size(); match++) {
            spans.add(matches.comment(match) + ":" + matches.span(match).start() + "-"
                    + matches.span(match).end());
        }
        return spans;
    }

    private static Rule parsed(String rule) {
        return ((Parsed.Good) RuleParser.parse(rule)).rule();
    }

    private static List<String> comments(Random random, int count) {
        List<String> comments = new ArrayList<>();
        for (int comment = 0; comment < count; comment++) {
            StringBuilder text = new StringBuilder("X");
            for (int word = random.nextInt(25); word > 0; word--) {
                text.append(random.nextInt(6) == 0 ? ". The " : " ").append(WORDS.get(random.nextInt(WORDS.size())));
            }
            comments.add(text.toString());
        }
        return comments;
    }

    private Shard shard(List<String> comments) {
        try (ShardWriter writer = ShardWriter.inMemory(1)) {
            for (int who = 0; who < comments.size(); who++) {
                String text = comments.get(who);
                Respondent respondent = new Respondent(
                        new RespondentId("r" + who),
                        Optional.empty(),
                        1,
                        Permission.QUOTE,
                        List.of(),
                        List.of(),
                        List.of(text));
                writer.add(
                        respondent,
                        List.of(new Entry(text, Optional.empty(), annotator.annotate(Cleaner.clean(text)))));
            }
            return writer.finish();
        }
    }
}
