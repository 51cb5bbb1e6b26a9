package org.verbatim.taxonomy;

import java.util.LinkedHashMap;
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
        if (rule instanceof Rule.ThemeReference reference) {
            found.putIfAbsent(reference.theme(), written);
        }
        rule.parts().forEach(part -> collect(part, written, found));
    }
}
