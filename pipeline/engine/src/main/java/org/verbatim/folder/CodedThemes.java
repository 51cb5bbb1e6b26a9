package org.verbatim.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Standing;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Succession;
import org.verbatim.taxonomy.Theme;

/// Says what became of the codings of themes that are no longer in the taxonomies.
public final class CodedThemes {
    private CodedThemes() {}

    /// What decisions come to by the themes of today.
    record Today(Succession succession) implements Standing.Today {
        @Override
        public Optional<Decision> of(Decision made) {
            return today(made, succession);
        }

        /// Who gave a theme that was split did not say which of its parts.
        @Override
        public Set<ThemeId> open(Decision made) {
            return made.kind() == Decision.Kind.APPLY
                    ? made.theme().map(succession::open).orElse(Set.of())
                    : Set.of();
        }
    }

    /// What a decision comes to by the themes of today.
    ///
    /// Who said that a theme does not apply said nothing of what it was later merged with, nor which of its parts.
    public static Optional<Decision> today(Decision made, Succession succession) {
        Optional<ThemeId> heir = made.theme().map(succession.today()::get);
        if (heir.isEmpty()) {
            return Optional.of(made);
        }
        boolean carries = made.kind() == Decision.Kind.APPLY
                || made.theme().filter(succession::isRenamed).isPresent();
        return carries ? heir.map(made::about) : Optional.empty();
    }

    static List<Problem> remarks(Opened opened) {
        Map<ThemeId, Long> decisions = opened.codings().decisions().stream()
                .map(Decision::theme)
                .flatMap(Optional::stream)
                .filter(theme -> opened.taxonomies().number(theme).isEmpty())
                .collect(Collectors.groupingBy(theme -> theme, TreeMap::new, Collectors.counting()));
        Succession succession = new Succession(opened.taxonomies());
        List<String> themes = opened.taxonomies().themes().stream()
                .map(Theme::id)
                .map(ThemeId::value)
                .toList();
        List<Problem> remarks = new ArrayList<>();
        decisions.forEach((theme, count) -> remarks.add(remark(theme, count, succession, themes)));
        return remarks;
    }

    private static Problem remark(ThemeId theme, long count, Succession succession, List<String> themes) {
        String said = (count == 1 ? "1 decision speaks" : count + " decisions speak") + " of '" + theme + "', ";
        String counts = count == 1 ? "counts" : "count";
        List<ThemeId> heirs = succession.heirs(theme);
        Optional<ThemeId> today = Optional.ofNullable(succession.today().get(theme));
        if (heirs.isEmpty()) {
            String nearest = Nearest.to(theme.value(), themes)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            return remark(
                    said + "which is no theme, and " + counts + " for nothing" + nearest,
                    "write was: [" + theme + "] at the theme that took its place");
        }
        String parts = heirs.stream().map(ThemeId::value).collect(Collectors.joining(" and "));
        if (today.isEmpty()) {
            return remark(
                    said + "which was split into " + parts + ", and " + counts + " for none of them",
                    "put the parts under one theme, or code these comments anew");
        }
        return heirs.size() == 1
                ? remark(
                        said + "and " + counts + " for '" + today.get() + "', which took its place",
                        "nothing need be done")
                : remark(
                        said + "which was split into " + parts + ", and " + counts + " for '" + today.get()
                                + "' above them",
                        "code these comments anew to tell the parts apart");
    }

    private static Problem remark(String what, String fix) {
        return new Problem(Problem.Place.of("codings"), what, fix);
    }
}
