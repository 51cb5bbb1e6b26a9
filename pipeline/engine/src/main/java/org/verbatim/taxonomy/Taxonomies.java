package org.verbatim.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// All the axes of a survey together: the themes first, then the further ones.
///
/// Every theme has a number: its place in the list of all themes of all axes. The arrays of numbers are shared, and not
/// to be changed.
public final class Taxonomies {
    private final List<Taxonomy> axes;
    private final List<Theme> themes;
    private final Map<ThemeId, Integer> numbers;
    private final int[] axisOf;
    private final Family family;
    private final int[] order;

    private Taxonomies(List<Taxonomy> axes, Numbered numbered, Family family, int[] order) {
        this.axes = List.copyOf(axes);
        this.themes = List.copyOf(numbered.themes);
        this.numbers = Map.copyOf(numbered.numbers);
        this.axisOf = numbered.axes.stream().mapToInt(Integer::intValue).toArray();
        this.family = family;
        this.order = order;
    }

    /// The axes joined. Ids used in two axes, references to no theme and circles of references are problems; with
    /// any of them there is nothing to use.
    public static Optional<Taxonomies> of(List<Taxonomy> axes, Problems problems) {
        int before = problems.count();
        Numbered numbered = new Numbered(problems);
        for (int axis = 0; axis < axes.size(); axis++) {
            numbered.add(axes.get(axis), axis);
        }
        Family family = Family.of(numbered.themes, numbered.numbers);
        int[] order = EvaluationOrder.of(numbered.themes, numbered.needs(family), problems);
        return problems.count() == before
                ? Optional.of(new Taxonomies(axes, numbered, family, order))
                : Optional.empty();
    }

    /// The taxonomies in the order of survey.yaml, the themes first.
    public List<Taxonomy> axes() {
        return axes;
    }

    /// Every theme of every axis, by number.
    public List<Theme> themes() {
        return themes;
    }

    /// How many themes there are, of all axes.
    public int size() {
        return themes.size();
    }

    /// @param number from 0, parents before their children
    public Theme theme(int number) {
        return themes.get(number);
    }

    /// The number of the theme `id`, if there is one.
    public OptionalInt number(ThemeId id) {
        Integer number = numbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// The number of the axis, from 0, that theme `number` belongs to.
    public int axis(int number) {
        return axisOf[number];
    }

    /// The theme that carries this one's comments too: its number, or -1.
    public int parent(int number) {
        return family.parents()[number];
    }

    /// The parent, its parent and so on.
    public int[] ancestors(int number) {
        return family.ancestors()[number];
    }

    /// Children, their children and so on, in the order of the file.
    public int[] descendants(int number) {
        return family.descendants()[number];
    }

    /// The numbers of all themes, so that those come first that others refer to, and children before parents.
    public int[] order() {
        return order;
    }

    /// Themes given their numbers.
    private static final class Numbered {
        private final Problems problems;
        private final List<Theme> themes = new ArrayList<>();
        private final List<Integer> axes = new ArrayList<>();
        private final Map<ThemeId, Integer> numbers = new HashMap<>();
        private final Map<ThemeId, String> homes = new HashMap<>();

        private Numbered(Problems problems) {
            this.problems = problems;
        }

        private void add(Taxonomy taxonomy, int axis) {
            for (Theme theme : taxonomy.themes()) {
                String home = homes.putIfAbsent(theme.id(), taxonomy.id());
                if (home == null) {
                    numbers.put(theme.id(), themes.size());
                    themes.add(theme);
                    axes.add(axis);
                } else {
                    problems.add(
                            placeOf(theme, taxonomy),
                            "the id '" + theme.id() + "' is used again; the taxonomy " + home + " has it already",
                            "give one of the two themes another id");
                }
            }
        }

        private static Problem.Place placeOf(Theme theme, Taxonomy taxonomy) {
            return theme.rules().stream()
                    .map(WrittenRule::where)
                    .findFirst()
                    .or(() -> theme.examples().stream().map(Example::where).findFirst())
                    .orElse(Problem.Place.of(taxonomy.id()));
        }

        private int[][] needs(Family family) {
            int[][] needs = new int[themes.size()][];
            for (int theme = 0; theme < needs.length; theme++) {
                List<Integer> needed = new ArrayList<>(known(References.of(themes.get(theme))));
                for (int child : family.descendants()[theme]) {
                    if (family.parents()[child] == theme) {
                        needed.add(child);
                    }
                }
                needs[theme] = needed.stream().mapToInt(Integer::intValue).toArray();
            }
            return needs;
        }

        private List<Integer> known(Map<ThemeId, WrittenRule> references) {
            List<Integer> known = new ArrayList<>();
            references.forEach((id, written) -> {
                Integer number = numbers.get(id);
                if (number == null) {
                    reportUnknown(id, written);
                } else {
                    known.add(number);
                }
            });
            return known;
        }

        private void reportUnknown(ThemeId id, WrittenRule written) {
            List<String> names = numbers.keySet().stream().map(ThemeId::value).toList();
            String nearest = Nearest.to(id.value(), names)
                    .map(name -> "; did you mean @" + name + "?")
                    .orElse("");
            problems.add(
                    written.where(),
                    "@" + id + " is no theme of the taxonomies" + nearest,
                    "write the id of a theme, or remove the reference");
        }
    }
}
