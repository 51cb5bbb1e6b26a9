package org.verbatim.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /// Every column that the survey uses.
    Set<String> columns() {
        Set<String> columns = new HashSet<>();
        Stream.of(respondent, organisation, weight, permission)
                .flatMap(Optional::stream)
                .forEach(heading -> columns.add(heading.column()));
        for (Asked asked : questions) {
            asked.columns().forEach(heading -> columns.add(heading.column()));
            asked.writeIn().ifPresent(heading -> columns.add(heading.column()));
        }
        return columns;
    }
}
