package org.verbatim.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;

/// The themes that a theme's rules speak of through `@`, each with the rule that does.
final class References {
    private References() {}

    /// What `theme` refers to, in the order of its rules; of several rules with the same reference, the first.
    static Map<ThemeId, WrittenRule> of(Theme theme) {
        Map<ThemeId, WrittenRule> found = new LinkedHashMap<>();
        Stream.concat(theme.rules().stream(), theme.unless().stream())
                .forEach(written -> collect(written.rule(), written, found));
        return found;
    }

    private static void collect(Rule rule, WrittenRule written, Map<ThemeId, WrittenRule> found) {
        switch (rule) {
            case Rule.ThemeReference reference -> found.putIfAbsent(reference.theme(), written);
            case Rule.And and -> collect(and.parts(), written, found);
            case Rule.Or or -> collect(or.parts(), written, found);
            case Rule.Sentence sentence -> collect(sentence.parts(), written, found);
            case Rule.Near near -> collect(List.of(near.left(), near.right()), written, found);
            case Rule.Before before -> collect(List.of(before.left(), before.right()), written, found);
            case Rule.Not not -> collect(not.part(), written, found);
            case Rule.Word word -> {}
            case Rule.Phrase phrase -> {}
            case Rule.Pattern pattern -> {}
        }
    }

    private static void collect(List<Rule> parts, WrittenRule written, Map<ThemeId, WrittenRule> found) {
        parts.forEach(part -> collect(part, written, found));
    }
}
