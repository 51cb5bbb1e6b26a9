package org.verbatim.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Says which themes find the same by two taxonomies: their rules and `unless` are the same, their place in the tree,
/// and all that they refer to or carry.
final class Alike {
    private final Taxonomies before;
    private final Taxonomies after;
    private final Map<ThemeId, Boolean> known = new HashMap<>();

    Alike(Taxonomies before, Taxonomies after) {
        this.before = before;
        this.after = after;
    }

    /// The numbers of the themes in `of` that are not alike, those only there among them, with all themes below them.
    BitSet changed(Taxonomies of) {
        BitSet changed = new BitSet();
        for (int number = 0; number < of.size(); number++) {
            if (!isSame(of.theme(number).id())) {
                changed.set(number);
                IntStream.of(of.descendants(number)).forEach(changed::set);
            }
        }
        return changed;
    }

    boolean isSame(ThemeId theme) {
        Boolean told = known.get(theme);
        if (told == null) {
            OptionalInt old = before.number(theme);
            OptionalInt now = after.number(theme);
            told = old.isPresent() && now.isPresent() && isSame(old.getAsInt(), now.getAsInt());
            known.put(theme, told);
        }
        return told;
    }

    private boolean isSame(int old, int now) {
        Theme one = before.theme(old);
        Theme other = after.theme(now);
        List<ThemeId> below = ids(before, before.descendants(old));
        return before.axis(old) == after.axis(now)
                && rules(one.rules()).equals(rules(other.rules()))
                && rules(one.unless()).equals(rules(other.unless()))
                && ids(before, before.ancestors(old)).equals(ids(after, after.ancestors(now)))
                && below.equals(ids(after, after.descendants(now)))
                && below.stream().allMatch(this::isSame)
                && references(one).stream().allMatch(this::isSame);
    }

    private static List<Rule> rules(List<WrittenRule> written) {
        return written.stream().map(WrittenRule::rule).toList();
    }

    private static List<ThemeId> ids(Taxonomies taxonomies, int[] numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> taxonomies.theme(number).id())
                .toList();
    }

    private static List<ThemeId> references(Theme theme) {
        List<ThemeId> references = new ArrayList<>();
        theme.rules().forEach(rule -> collect(rule.rule(), references));
        theme.unless().forEach(rule -> collect(rule.rule(), references));
        return references;
    }

    private static void collect(Rule rule, List<ThemeId> references) {
        if (rule instanceof Rule.ThemeReference reference) {
            references.add(reference.theme());
        }
        rule.parts().forEach(part -> collect(part, references));
    }
}
