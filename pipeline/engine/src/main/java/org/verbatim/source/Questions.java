package org.verbatim.source;

import java.util.List;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;

/// The questions of a survey, and where each is answered.
record Questions(
        List<ClosedQuestion> closed,
        List<Layout.Choices> choices,
        List<OpenQuestion> open,
        List<Integer> openColumns,
        List<QuestionId> order) {
    /// The number of the closed question `id`; -1 if there is none.
    int numberOf(String id) {
        for (int i = 0; i < closed.size(); i++) {
            if (closed.get(i).id().value().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    List<String> closedIds() {
        return closed.stream().map(question -> question.id().value()).toList();
    }
}
