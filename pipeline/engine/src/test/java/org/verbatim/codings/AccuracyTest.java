package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

class AccuracyTest {
    private static final List<ThemeId> THEMES =
            themes("capacity culture data epr").stream().toList();

    @Test
    void comparesWhatWasFoundWithGold() {
        Map<CommentId, Set<ThemeId>> gold = coded("capacity culture", "capacity", "", "culture", "data");
        Map<CommentId, Set<ThemeId>> found = coded("capacity", "capacity culture", "", "", "weather");
        found.put(CommentId.parse("r99/b"), themes("epr"));

        Accuracy accuracy = Accuracy.of(gold, found, THEMES, 1);

        assertEquals(5, accuracy.comments());
        Accuracy.ThemeAccuracy culture = accuracy.themes().get(1);
        assertEquals("2 1 0", culture.gold() + " " + culture.found() + " " + culture.both());
        assertEquals(1, accuracy.themes().getFirst().scores().f1().value());
        assertEquals(2.0 / 3, accuracy.micro().precision().value(), 1e-12);
        assertEquals(2.0 / 5, accuracy.micro().recall().value(), 1e-12);
        assertEquals(1.0 / 2, accuracy.micro().f1().value(), 1e-12);
        assertEquals(1.0 / 3, accuracy.macro().f1().value(), 1e-12);
        assertEquals((2.0 / 3 + 2.0 / 3 + 1 + 0 + 0) / 5, accuracy.perComment().value(), 1e-12);
    }

    @Test
    void knowsNoScoreOfAThemeThatNeverOccurs() {
        Accuracy accuracy = Accuracy.of(coded("capacity"), coded("capacity"), THEMES, 1);

        assertFalse(accuracy.themes().get(3).scores().f1().known());
        assertEquals(new Estimate(1, 1, 1), accuracy.macro().f1());
    }

    @Test
    void putsEveryFigureInsideItsIntervalAndRepeatsIt() {
        String[] gold = new String[200];
        String[] found = new String[200];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = i % 2 == 0 ? "capacity" : "culture data";
            found[i] = i % 5 == 0 ? "culture" : gold[i];
        }

        Accuracy accuracy = Accuracy.of(coded(gold), coded(found), THEMES, 7);

        Estimate f1 = accuracy.micro().f1();
        assertTrue(f1.low() < f1.value() && f1.value() < f1.high(), f1::toString);
        assertTrue(f1.high() - f1.low() > 0.02 && f1.high() - f1.low() < 0.2, f1::toString);
        assertEquals(accuracy, Accuracy.of(coded(gold), coded(found), THEMES, 7));
    }

    /// What one respondent wrote hangs together: of few of them, less is known.
    @Test
    void isLessSureOfTheSameCommentsByFewerRespondents() {
        Estimate ofMany = byRespondents(40);
        Estimate ofFew = byRespondents(4);

        assertEquals(ofMany.value(), ofFew.value());
        assertTrue(ofFew.high() - ofFew.low() > 1.5 * (ofMany.high() - ofMany.low()), ofFew + " and " + ofMany);
    }

    /// Forty comments, the first ten of which are coded wrongly.
    private static Estimate byRespondents(int respondents) {
        Map<CommentId, Set<ThemeId>> gold = new LinkedHashMap<>();
        Map<CommentId, Set<ThemeId>> found = new LinkedHashMap<>();
        for (int comment = 0; comment < 40; comment++) {
            CommentId id = CommentId.parse("r" + comment * respondents / 40 + "/q" + comment);
            gold.put(id, themes("capacity"));
            found.put(id, themes(comment < 10 ? "culture" : "capacity"));
        }
        return Accuracy.of(gold, found, THEMES, 1).micro().f1();
    }

    /// Comments of respondents r0, r1 and so on, each with its themes.
    private static Map<CommentId, Set<ThemeId>> coded(String... comments) {
        Map<CommentId, Set<ThemeId>> coded = new LinkedHashMap<>();
        for (String themes : comments) {
            coded.put(CommentId.parse("r" + coded.size() + "/b"), themes(themes));
        }
        return coded;
    }

    private static Set<ThemeId> themes(String names) {
        Set<ThemeId> themes = new TreeSet<>();
        for (String name : names.split(" ", -1)) {
            if (!name.isEmpty()) {
                themes.add(new ThemeId(name));
            }
        }
        return themes;
    }
}
