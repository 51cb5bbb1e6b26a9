package org.verbatim.folder;

import java.util.List;
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
        parts(rule).forEach(part -> check(written, part, problems));
    }

    /// The rules that a rule is made of.
    public static List<Rule> parts(Rule rule) {
        return switch (rule) {
            case Rule.Near near -> List.of(near.left(), near.right());
            case Rule.Before before -> List.of(before.left(), before.right());
            case Rule.Sentence sentence -> sentence.parts();
            case Rule.And and -> and.parts();
            case Rule.Or or -> or.parts();
            case Rule.Not not -> List.of(not.part());
            case Rule.Word word -> List.of();
            case Rule.Phrase phrase -> List.of();
            case Rule.Pattern pattern -> List.of();
            case Rule.ThemeReference reference -> List.of();
        };
    }
}
