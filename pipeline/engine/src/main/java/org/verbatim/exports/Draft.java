package org.verbatim.exports;

import java.util.List;
import java.util.Optional;

/// A survey as one export suggests it.
///
/// @param respondent the column that names respondents; empty if they are numbered
/// @param segments ids of closed questions that tables are to be split by
/// @param hints what might be said of the survey beside, each a sentence
/// @param shortTexts columns with answers too short for themes, which could be open questions all the same
record Draft(
        Optional<Heading> respondent,
        String respondentWhy,
        Optional<Heading> organisation,
        Optional<Heading> weight,
        Optional<Heading> permission,
        List<Asked> questions,
        List<String> segments,
        List<String> hints,
        List<Finding> findings,
        List<Heading> shortTexts) {
    Draft {
        questions = List.copyOf(questions);
        segments = List.copyOf(segments);
        hints = List.copyOf(hints);
        findings = List.copyOf(findings);
        shortTexts = List.copyOf(shortTexts);
    }
}
