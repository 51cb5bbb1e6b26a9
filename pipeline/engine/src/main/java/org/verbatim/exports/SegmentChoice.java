package org.verbatim.exports;

import java.util.List;
import java.util.regex.Pattern;

/// Chooses closed questions that say who somebody is, to split tables by: by their wording, if most respondents
/// answered and the options are few.
record SegmentChoice(Export export) {
    private static final Pattern SPLITS =
            Pattern.compile("(?i).*\\b(?:gender|sex|age|age ?group|region|location|income|"
                    + "education|qualification|ethnic\\w*|role|job|sector|band|department|division|directorate|country|nation|"
                    + "profession|grade|employment|employed|contract|size|type|treatment|group|segment|wave|party|tenure|"
                    + "years|how long|seniority|level)\\b.*");
    private static final int MOST_SEGMENTS = 5;
    private static final int MOST_VALUES = 12;
    private static final int SHORT_TITLE = 30;
    private static final int LONGEST_TITLE = 80;

    /// The ids of the questions chosen, the first in the export first.
    List<String> of(List<Asked> questions) {
        return questions.stream()
                .filter(this::splits)
                .map(Asked::id)
                .limit(MOST_SEGMENTS)
                .toList();
    }

    private boolean splits(Asked asked) {
        return isClosed(asked)
                && asked.columns().getFirst().option().isEmpty()
                && hasFewValues(asked.judged().options())
                && isAnsweredByMost(asked)
                && asked.text().length() <= LONGEST_TITLE
                && SPLITS.matcher(asked.text().replace('_', ' ')).matches();
    }

    private static boolean isClosed(Asked asked) {
        Role role = asked.judged().role();
        return role == Role.SINGLE || (role == Role.SCALE && asked.text().length() <= SHORT_TITLE);
    }

    /// Yes and no tell apart what somebody thinks, and not who that is.
    private static boolean hasFewValues(List<String> options) {
        boolean yesNo = options.size() <= 3 && options.stream().anyMatch(option -> option.equalsIgnoreCase("yes"));
        return !yesNo && options.size() >= 2 && options.size() <= MOST_VALUES;
    }

    private boolean isAnsweredByMost(Asked asked) {
        long answered =
                export.columns().get(asked.columns().getFirst().number()).filled();
        return 10 * answered >= 7 * export.rows();
    }
}
