package org.verbatim.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What might be said of a drafted survey beside, each a sentence: who may be an organisation, and which rows may be no
/// respondents.
record Hints(Export export, Roles roles) {
    List<String> all() {
        List<String> hints = new ArrayList<>();
        if (roles.first(Role.ORGANISATION).isEmpty()) {
            export.columns().stream()
                    .filter(column -> column.heading()
                                    .question()
                                    .matches(
                                            "(?i).*\\b(?:organi[sz]ation|institution|trust|employer|company|school|hospital)s?\\b.*")
                            && column.values().size() > 12
                            && !column.tellsRowsApart())
                    .findFirst()
                    .ifPresent(column -> hints.add("organisation: "
                            + SurveyText.quoted(column.heading().column())
                            + "  # if it names where respondents belong: organisations are then counted too"));
        }
        for (Column column : export.columns()) {
            unusual(column).ifPresent(hints::add);
        }
        return hints;
    }

    /// Interviews that were not ended, or were only tried out: they count as respondents unless their rows are taken
    /// out.
    private Optional<String> unusual(Column column) {
        String name = Known.letters(column.heading().title());
        long rows = 0;
        String which = "";
        switch (export.recognition().tool()) {
            case LIMESURVEY -> {
                boolean submitted = name.equals("submitdate") || name.equals("datesubmitted");
                rows = submitted ? export.rows() - column.filled() : 0;
                which = "were not submitted";
            }
            case QUALTRICS -> {
                boolean finished = name.equals("finished");
                boolean status = name.equals("status");
                Map<String, Integer> values = column.values();
                rows = finished
                        ? values.getOrDefault("False", 0) + values.getOrDefault("0", 0)
                        : status ? values.getOrDefault("Survey Preview", 0) + values.getOrDefault("1", 0) : 0;
                which = finished ? "were not finished" : "look like previews, which are no respondents";
            }
            case PLAIN, SURVEYMONKEY, MICROSOFT_FORMS, GOOGLE_FORMS, SMARTSURVEY, JISC, TYPEFORM -> rows = 0;
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of("By the column " + column.heading().column() + ", " + Contents.count(rows) + " of "
                        + Contents.count(export.rows()) + " interviews " + which
                        + "; take their rows out of the data if they should not count");
    }
}
