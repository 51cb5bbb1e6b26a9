package org.verbatim.taxonomy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

class TaxonomiesTest {
    private static final String FAMILY = """
            themes:
              - id: capacity
                themes:
                  - {id: staffing, themes: [{id: vacancies}]}
                  - {id: time}
              - {id: culture}
            """;

    private final Problems problems = new Problems();

    @Test
    void numbersThemesThroughAllAxes() {
        Taxonomies taxonomies = join(FAMILY, "themes: [{id: barrier}]").orElseThrow();

        assertEquals(6, taxonomies.size());
        assertEquals(OptionalInt.of(5), taxonomies.number(new ThemeId("barrier")));
        assertEquals(OptionalInt.empty(), taxonomies.number(new ThemeId("cost")));
        assertEquals("vacancies", taxonomies.theme(2).id().value());
        assertEquals(0, taxonomies.axis(4));
        assertEquals(1, taxonomies.axis(5));
    }

    @Test
    void knowsWhoStandsAboveAndBelow() {
        Taxonomies taxonomies = join(FAMILY).orElseThrow();

        assertEquals(1, taxonomies.parent(2));
        assertEquals(-1, taxonomies.parent(0));
        assertArrayEquals(new int[] {1, 0}, taxonomies.ancestors(2));
        assertArrayEquals(new int[] {}, taxonomies.ancestors(4));
        assertArrayEquals(new int[] {1, 2, 3}, taxonomies.descendants(0));
        assertArrayEquals(new int[] {}, taxonomies.descendants(3));
    }

    @Test
    void ordersThemesSoThatWhatTheyNeedComesFirst() {
        Taxonomies taxonomies =
                join("""
                themes:
                  - {id: a, rules: ['x AND NOT @c'], themes: [{id: b, rules: ['@barrier']}]}
                  - {id: c, rules: [x]}
                """, "themes: [{id: barrier, unless: ['@c']}]").orElseThrow();

        assertEquals(
                "c, barrier, b, a",
                Arrays.stream(taxonomies.order())
                        .mapToObj(number -> taxonomies.theme(number).id().value())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void refusesAnIdThatTwoAxesUse() {
        assertEquals(Optional.empty(), join("themes: [{id: a}]", "themes: [{id: a, rules: [x]}]"));
        assertEquals("""
                axis1.yaml:1:26: the id 'a' is used again; the taxonomy axis0 has it already
                  fix: give one of the two themes another id""", said());
    }

    @Test
    void namesTheNearestThemeForAnUnknownOne() {
        join("themes: [{id: capacity}, {id: a, rules: ['x AND (y OR @capasity)', 'x AND NOT @zebra']}]");

        assertEquals("""
                axis0.yaml:1:42: @capasity is no theme of the taxonomies; did you mean @capacity?
                  fix: write the id of a theme, or remove the reference
                axis0.yaml:1:68: @zebra is no theme of the taxonomies
                  fix: write the id of a theme, or remove the reference""", said());
    }

    @Test
    void namesACircleInFull() {
        join("""
                themes:
                  - {id: capacity, rules: [x, '@culture NEAR/3 x']}
                  - {id: culture, rules: ['SENTENCE(@barrier x)']}
                """, "themes: [{id: barrier, rules: ['@capacity']}]");

        assertEquals("""
                axis0.yaml:2:31: themes are found through one another in a circle: capacity → culture → barrier → capacity
                  fix: remove one of the @ in this circle; a parent is found through its children too""", said());
    }

    @Test
    void refusesAThemeThatRefersToItselfOrItsParent() {
        join("themes: [{id: a, rules: ['@a']}, {id: b, themes: [{id: c, rules: ['@b']}]}]");

        assertEquals("""
                axis0.yaml:1:26: themes are found through one another in a circle: a → a
                  fix: remove one of the @ in this circle; a parent is found through its children too
                axis0.yaml:1:67: themes are found through one another in a circle: b → c → b
                  fix: remove one of the @ in this circle; a parent is found through its children too""", said());
    }

    private Optional<Taxonomies> join(String... texts) {
        List<Taxonomy> axes = new ArrayList<>();
        for (String text : texts) {
            TaxonomyFile.from(text, "axis" + axes.size() + ".yaml", problems).ifPresent(axes::add);
        }
        return Taxonomies.of(axes, problems);
    }

    private String said() {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
