package org.verbatim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;

class CountErrorsTest {
    private static final ThemeId FOOD = new ThemeId("food");
    private static final ThemeId STAFF = new ThemeId("staff");

    @Test
    void areSharesOfPeoplesCounts() {
        CountErrors errors = new CountErrors();
        errors.add(first(100, FOOD), first(150, FOOD), List.of(FOOD, STAFF), 0, 1);

        assertEquals("50%", errors.told());
        assertEquals("-", errors.corrected());
    }

    @Test
    void weighThemesAlikeOrByTheirSizes() {
        Map<CommentId, Set<ThemeId>> gold = first(100, FOOD);
        Map<CommentId, Set<ThemeId>> found = first(110, FOOD);
        for (int number = 380; number < 400; number++) {
            gold.put(CommentId.parse("r" + number + "/why"), Set.of(STAFF));
        }
        CountErrors errors = new CountErrors();
        errors.add(gold, found, List.of(FOOD, STAFF), 0, 1);

        // 10 of 100, and all 20 of 20.
        assertEquals("55%", errors.told());
        assertEquals("25%", errors.bySize());
    }

    @Test
    void vanishWhereEveryCommentIsChecked() {
        CountErrors errors = new CountErrors();
        errors.add(first(100, FOOD), first(150, FOOD), List.of(FOOD, STAFF), 400, 1);
        errors.add(first(100, FOOD), first(150, FOOD), List.of(FOOD, STAFF), 400, 2);

        assertEquals("50% to 0%, of 1 themes", errors.corrected(), "of each of two models");
    }

    @Test
    void leaveOutThemesOfFewComments() {
        CountErrors errors = new CountErrors();
        errors.add(first(9, FOOD), first(18, FOOD), List.of(FOOD), 0, 1);

        assertEquals("0%", errors.told());
        assertEquals("0%", errors.bySize());
    }

    /// Four hundred comments, of which the first carry the theme.
    private static Map<CommentId, Set<ThemeId>> first(int carrying, ThemeId theme) {
        Map<CommentId, Set<ThemeId>> comments = new HashMap<>();
        for (int number = 0; number < 400; number++) {
            comments.put(CommentId.parse("r" + number + "/why"), number < carrying ? Set.of(theme) : Set.of());
        }
        return comments;
    }
}
