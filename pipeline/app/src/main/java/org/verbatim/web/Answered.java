package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.model.Survey;

/// A closed answer, or a segment that the respondent belongs to.
///
/// @param question its id
/// @param text what was asked
record Answered(String question, String text, String answer) {
    /// Everything that the respondent answered, segments first.
    static List<Answered> of(Respondent respondent, List<Segment> segments, Survey survey) {
        List<Answered> answers = new ArrayList<>();
        for (int segment = 0; segment < segments.size(); segment++) {
            String id = segments.get(segment).id();
            add(id, id, respondent.segments().get(segment), answers);
        }
        List<ClosedQuestion> closed = survey.closed();
        for (int question = 0; question < closed.size(); question++) {
            List<String> options = closed.get(question).options();
            List<String> chosen =
                    respondent.chosen().get(question).stream().map(options::get).toList();
            add(closed.get(question).id().value(), closed.get(question).text(), chosen, answers);
        }
        return answers;
    }

    private static void add(String question, String text, List<String> chosen, List<Answered> answers) {
        if (!chosen.isEmpty()) {
            answers.add(new Answered(question, text, String.join(", ", chosen)));
        }
    }
}
