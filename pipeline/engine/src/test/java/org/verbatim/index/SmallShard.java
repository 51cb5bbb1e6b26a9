package org.verbatim.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.clean.Cleaner;
import org.verbatim.model.Permission;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.Rule;
import org.verbatim.rules.RuleParser;

/// A shard in memory of the texts that a test gives, each the answer of one respondent to one question.
public final class SmallShard {
    public static final Annotator ANNOTATOR = new Annotator(Models.load());

    private SmallShard() {}

    public static Shard of(String... verbatims) {
        return of(List.of(verbatims));
    }

    public static Shard of(List<String> verbatims) {
        try (ShardWriter writer = ShardWriter.inMemory(1)) {
            for (int who = 0; who < verbatims.size(); who++) {
                writer.add(respondent("r" + who, verbatims.get(who)), List.of(entry(verbatims.get(who))));
            }
            return writer.finish();
        }
    }

    static Respondent respondent(String id, String... verbatims) {
        return new Respondent(
                new RespondentId(id), Optional.empty(), 1, Permission.QUOTE, List.of(), List.of(), List.of(verbatims));
    }

    static Entry entry(String verbatim) {
        return new Entry(verbatim, Optional.empty(), ANNOTATOR.annotate(Cleaner.clean(verbatim)));
    }

    public static Rule rule(String text) {
        return switch (RuleParser.parse(text)) {
            case Parsed.Good good -> good.rule();
            case Parsed.Bad bad -> throw new AssertionError(text + ": " + bad);
        };
    }

    static Asker asker(Shard shard) {
        return asker(shard, theme -> Found.NOTHING);
    }

    static Asker asker(Shard shard, Function<ThemeId, Found> themes) {
        return new Asker(shard, ANNOTATOR, themes);
    }

    /// The stretches that `found` stands for, each as the number of its comment and its words: `0: staff time`.
    static List<String> told(Shard shard, Matches found) {
        Shard.Reading reading = shard.reading();
        List<String> told = new ArrayList<>();
        String verbatim = "";
        for (int match = 0; match < found.size(); match++) {
            int comment = found.comment(match);
            if (match == 0 || comment != found.comment(match - 1)) {
                verbatim = reading.verbatim(comment);
            }
            told.add(comment + ": " + found.span(match).in(verbatim));
        }
        return told;
    }
}
