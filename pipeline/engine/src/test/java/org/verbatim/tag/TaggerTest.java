package org.verbatim.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verbatim.index.Shard;
import org.verbatim.index.SmallShard;
import org.verbatim.model.Problems;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.TaxonomyFile;

class TaggerTest {
    @Test
    void givesEachMentionItsThemeItsRuleAndItsWords() {
        assertEquals(
                List.of("0 capacity[1]: vacancies", "0 culture[0]: leaders", "2 capacity[0]: Staff time"),
                mentions("""
                        themes:
                          - {id: capacity, rules: ['"staff time"', vacancy]}
                          - {id: culture, rules: [leader]}
                        """, "Our leaders see vacancies.", "Nothing", "Staff time!"));
    }

    @Test
    void dropsAMentionInsideOrOverlappingWhatUnlessFinds() {
        String taxonomy =
                "themes: [{id: capacity, rules: [capacity, '\"staff capacity\"'], unless: ['bed NEAR/1 capacity']}]";

        assertEquals(List.of(), mentions(taxonomy, "bed capacity", "capacity of beds"));
        assertEquals(List.of(), mentions(taxonomy, "staff capacity for beds"), "one inside it and one overlapping");
        assertEquals(List.of("0 capacity[0]: capacity"), mentions(taxonomy, "capacity. Bed capacity"), "beside it");
        assertEquals(
                List.of("0 capacity[0]: capacity", "1 capacity[1]: staff capacity"),
                mentions(taxonomy, "bed manager capacity and capacity", "bed time, staff capacity"));
    }

    @Test
    void dropsByPatternsAndAmongPatterns() {
        String taxonomy = "themes: [{id: a, rules: [staff, '/st[a-z]+/'], unless: ['/staffs?/']}]";

        assertEquals(List.of("0 a[1]: station"), mentions(taxonomy, "staff station", "STAFFS"));
        assertEquals(
                List.of("0 a[0]: time"),
                mentions("themes: [{id: a, rules: [time], unless: ['/time\\./']}]", "time, time."));
        assertEquals(
                List.of("1 a[0]: staff time"),
                mentions(
                        "themes: [{id: a, rules: ['\"staff time\"'], unless: ['/,/']}]",
                        "staff, time",
                        "staff time, yes"));
    }

    @Test
    void keepsTheLongerOfTwoMentionsOneWithinTheOther() {
        String taxonomy = """
                themes:
                  - {id: data, rules: [data, '"data quality"', '"good data"', '"poor data quality"']}
                  - {id: quality, rules: [quality]}
                """;

        assertEquals(
                List.of(
                        "0 data[3]: poor data quality",
                        "0 quality[0]: quality",
                        "1 data[2]: good data",
                        "1 data[1]: data quality",
                        "1 quality[0]: quality"),
                mentions(taxonomy, "poor data quality", "good data quality"));
    }

    @Test
    void givesAnEqualSpanToTheFirstRule() {
        assertEquals(
                List.of("0 a[0]: staffing"),
                mentions("themes: [{id: a, rules: [staff*, staffing, /staffing/]}]", "staffing"));
    }

    @Test
    void findsThroughAReferenceWhatTheThemeAndItsChildrenFind() {
        String taxonomy = """
                themes:
                  - {id: ask, rules: ['need NEAR/2 @capacity']}
                  - id: capacity
                    rules: [capacity]
                    unless: ['"bed capacity"']
                    themes:
                      - {id: staffing, rules: [staff], unless: ['"staff survey"']}
                      - {id: time, themes: [{id: headspace, rules: [headspace]}]}
                """;

        assertEquals(
                List.of(
                        "0 ask[0]: need capacity",
                        "0 capacity[0]: capacity",
                        "1 ask[0]: need more staff",
                        "1 staffing[0]: staff",
                        "2 ask[0]: Headspace we need",
                        "2 headspace[0]: Headspace"),
                mentions(taxonomy, "We need capacity", "We need more staff", "Headspace we need"));
        assertEquals(List.of(), mentions(taxonomy, "We need bed capacity", "need a staff survey"));
    }

    @Test
    void readsAllAxesAndThemesWithoutRules() {
        Taxonomies axes = taxonomies(
                "themes: [{id: capacity, rules: [staff]}, {id: culture}]",
                "themes: [{id: barrier, rules: [lack, '@capacity']}]");
        Shard shard = SmallShard.of("lack of staff", "culture");

        assertEquals(
                List.of("0 capacity[0]: staff", "0 barrier[0]: lack", "0 barrier[1]: staff"), mentions(axes, shard));
    }

    @Test
    void findsTheSameInEqualTexts() {
        Taxonomies taxonomies = taxonomies("""
                themes:
                  - {id: a, rules: ['staff NEAR/3 time', staff*, '/i[mn]./'], unless: ['"staff time"']}
                  - {id: b, rules: ['@a AND NOT money', 'money~']}
                """);
        Tagger tagger = new Tagger(taxonomies);
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            String text = text(random);
            Shard shard = SmallShard.of(text, text(random), text, "", text);
            Tagged tagged = tagger.tag(shard, SmallShard.ANNOTATOR);
            assertEquals(tagged.mentions(0), tagged.mentions(2), text);
            assertEquals(tagged.mentions(0), tagged.mentions(4), text);
            assertEquals(List.of(), tagged.mentions(3));
        }
    }

    /// However many rules find it, a theme's mentions in a comment stand in order, none within another.
    @Test
    void settlesMentionsInOrder() {
        Taxonomies taxonomies = taxonomies("""
                themes: [{id: a, rules: [staff, time, 'staff NEAR/3 time', 'money BEFORE/2 staff', /f t/, '/[a-z]+ [a-z]+/']}]
                """);
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            Shard shard = SmallShard.of(text(random));
            List<FoundMention> mentions =
                    new Tagger(taxonomies).tag(shard, SmallShard.ANNOTATOR).mentions(0);
            for (int i = 1; i < mentions.size(); i++) {
                assertEquals(
                        true,
                        mentions.get(i - 1).span().start()
                                < mentions.get(i).span().start());
                assertEquals(
                        true,
                        mentions.get(i - 1).span().end()
                                < mentions.get(i).span().end());
            }
        }
    }

    private static String text(Random random) {
        String[] words = {"staff", "time", "money", "monye", "staffing", "in", "of", "time.", "Staff,"};
        StringBuilder text = new StringBuilder("a");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static List<String> mentions(String taxonomy, String... verbatims) {
        return mentions(taxonomies(taxonomy), SmallShard.of(verbatims));
    }

    /// Each mention as the number of its comment, its theme, the number of its rule and its words.
    private static List<String> mentions(Taxonomies taxonomies, Shard shard) {
        Tagged tagged = new Tagger(taxonomies).tag(shard, SmallShard.ANNOTATOR);
        List<String> told = new ArrayList<>();
        for (int comment = 0; comment < shard.comments(); comment++) {
            String verbatim = shard.reading().verbatim(comment);
            for (FoundMention mention : tagged.mentions(comment)) {
                told.add(comment + " " + taxonomies.theme(mention.theme()).id() + "[" + mention.rule() + "]: "
                        + mention.span().in(verbatim));
            }
        }
        return told;
    }

    private static Taxonomies taxonomies(String... files) {
        Problems problems = new Problems();
        List<Taxonomy> axes = new ArrayList<>();
        for (String file : files) {
            axes.add(TaxonomyFile.from(file, "axis" + axes.size() + ".yaml", problems)
                    .orElseThrow(() -> new AssertionError(problems.sorted().toString())));
        }
        return Taxonomies.of(axes, problems)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    }
}
