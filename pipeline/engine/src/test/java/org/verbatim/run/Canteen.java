package org.verbatim.run;

import java.nio.file.Path;
import org.verbatim.model.ThemeId;

/// A survey from which a model can learn: every third respondent speaks of cars, of meals, and of neither. No rule
/// knows any of their words.
public final class Canteen {
    public static final int RESPONDENTS = 60;

    public static final ThemeId PARKING = new ThemeId("parking");
    public static final ThemeId FOOD = new ThemeId("food");

    private Canteen() {}

    /// Writes it into a folder; nobody has coded anything yet.
    public static SurveyFolder in(Path folder) {
        SurveyFolder survey = new SurveyFolder(folder).with("survey.yaml", """
                        title: Canteen
                        data: responses.csv
                        respondent: id
                        learn: {embeddings: false}
                        questions:
                          - {id: say, type: open, column: say}
                        taxonomies: [themes.yaml]
                        """).with("themes.yaml", """
                        title: Themes
                        version: 1
                        themes:
                          - {id: parking, name: Parking, definition: Where to leave a car., rules: [barrier]}
                          - {id: food, name: Food, definition: Meals in the canteen., rules: [menu]}
                        """);
        StringBuilder rows = new StringBuilder("id,say\n");
        for (int who = 0; who < RESPONDENTS; who++) {
            rows.append(who).append(',').append(text(who)).append('\n');
        }
        return survey.with("responses.csv", rows.toString());
    }

    private static String text(int who) {
        return switch (who % 3) {
            case 0 -> "The car park was full again on day " + who + " and I drove round";
            case 1 -> "Our lunch was cold on day " + who + " and the soup tasted of water";
            default -> "Everybody was kind to my mother on day " + who;
        };
    }
}
