package org.verbatim.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;
import org.verbatim.taxonomy.Example;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// A lesson of three themes that a test writes down, and changes where it wants.
record SmallLesson(List<Theme> themes, List<Coded> coded, List<Evidence> uncoded) {
    static final ThemeId FOOD = new ThemeId("food");
    static final ThemeId PARKING = new ThemeId("parking");
    static final ThemeId STAFF = new ThemeId("staff");

    /// Three themes with their examples; nothing is coded.
    static SmallLesson ofTheTaxonomy() {
        return new SmallLesson(
                List.of(
                        theme(
                                FOOD,
                                "Meals",
                                List.of("The food was cold.", "Dinner came late.", "Good meals"),
                                List.of()),
                        theme(
                                PARKING,
                                "Car park",
                                List.of("Nowhere to park the car.", "Parking costs too much.", "The car park is full"),
                                List.of()),
                        theme(
                                STAFF,
                                "Staff",
                                List.of("The nurses were kind.", "Rude staff", "Staff listened to me."),
                                List.of())),
                List.of(),
                List.of());
    }

    /// Sixty comments, of which each theme has twenty; every respondent wrote two.
    static SmallLesson coded60() {
        List<Coded> coded = new ArrayList<>();
        String[][] texts = {
            {"The food was %s.", "Dinner again %s", "My meals were %s"},
            {"Parking was %s", "The car park is %s", "To park a car is %s"},
            {"The nurses are %s", "Your staff were %s", "Such %s staff"}
        };
        String[] words = {"awful", "great", "bad", "lovely", "fine", "poor", "good"};
        ThemeId[] themes = {FOOD, PARKING, STAFF};
        for (int number = 0; number < 60; number++) {
            String text = texts[number % 3][number / 3 % 3].formatted(words[number % 7]);
            coded.add(Coded.wholly(
                    comment("r" + number / 2, number % 2 == 0 ? "good" : "bad", text), Set.of(themes[number % 3])));
        }
        return new SmallLesson(ofTheTaxonomy().themes(), coded, List.of());
    }

    private static Theme theme(ThemeId id, String name, List<String> examples, List<String> counterexamples) {
        return new Theme(
                id,
                name,
                Optional.empty(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                examples(examples),
                examples(counterexamples),
                List.of());
    }

    /// A theme of a name, with these rules.
    static Theme withRules(ThemeId id, String... words) {
        return new Theme(
                id,
                "Name",
                Optional.empty(),
                "",
                "",
                "",
                Arrays.stream(words)
                        .map(word -> new WrittenRule(
                                word, new Rule.Word(word, Rule.Form.INFLECTED), Problem.Place.of("themes.yaml")))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Example> examples(List<String> texts) {
        return texts.stream()
                .map(text -> new Example(text, Problem.Place.of("themes.yaml")))
                .toList();
    }

    /// The same lesson with counterexamples for one theme.
    SmallLesson withCounterexamples(ThemeId theme, String... texts) {
        return new SmallLesson(
                themes.stream()
                        .map(one -> one.id().equals(theme)
                                ? theme(
                                        theme,
                                        one.name(),
                                        one.examples().stream()
                                                .map(Example::text)
                                                .toList(),
                                        List.of(texts))
                                : one)
                        .toList(),
                coded,
                uncoded);
    }

    SmallLesson withCoded(List<Coded> others) {
        return new SmallLesson(themes, others, uncoded);
    }

    Lesson lesson(long seed) {
        return new Lesson(new Taxonomy("themes", "Hospital", "1", themes), coded, uncoded, seed);
    }

    static Evidence comment(String respondent, String question, String text) {
        return new Evidence(
                new CommentId(new RespondentId(respondent), new QuestionId(question)),
                text,
                List.of(new Span(0, text.length())),
                Set.of());
    }

    static Evidence comment(String text) {
        return comment("someone", "good", text);
    }
}
