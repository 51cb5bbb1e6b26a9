package org.verbatim.folder;

import org.verbatim.index.Asker;
import org.verbatim.model.Problems;
import org.verbatim.rules.Rule;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Checks that the regular expressions of a taxonomy are regular expressions.
public final class Patterns {
    private Patterns() {}

    /// Of every rule and `unless` of the taxonomies.
    public static void check(Taxonomies taxonomies, Problems problems) {
        for (Theme theme : taxonomies.themes()) {
            theme.rules().forEach(rule -> check(rule, rule.rule(), problems));
            theme.unless().forEach(rule -> check(rule, rule.rule(), problems));
        }
    }

    /// Of a rule and all its parts.
    ///
    /// @param written says where the problem stands
    public static void check(WrittenRule written, Rule rule, Problems problems) {
        if (rule instanceof Rule.Pattern pattern) {
            Asker.fault(pattern)
                    .ifPresent(fault -> problems.add(
                            written.where(),
                            "the expression /" + pattern.expression() + "/ cannot be read: " + fault,
                            "write it in RE2 syntax, which has no back-references and no look-around"));
        }
        rule.parts().forEach(part -> check(written, part, problems));
    }
}
