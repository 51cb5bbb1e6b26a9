package org.verbatim.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verbatim.annotate.Annotator;
import org.verbatim.check.Examples;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;

/// Which examples of some themes fail after a change of taxonomy, and which of them did so before.
record RedExamples(List<ThemeId> themes, Annotator annotator) {
    List<Effect.Red> between(Taxonomies old, Taxonomies after) {
        Set<String> known = new HashSet<>();
        failures(old).forEach(failed -> known.add(name(failed)));
        return failures(after).stream()
                .map(failed ->
                        new Effect.Red(failed.theme(), failed.text(), failed.problem(), !known.contains(name(failed))))
                .toList();
    }

    private List<Examples.Failure> failures(Taxonomies taxonomies) {
        return new Examples(taxonomies, new HashSet<>(themes)).failures(annotator);
    }

    private static String name(Examples.Failure failed) {
        return failed.theme() + "\n" + failed.wanted() + failed.text();
    }
}
