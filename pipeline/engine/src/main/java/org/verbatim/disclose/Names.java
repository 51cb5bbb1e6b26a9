package org.verbatim.disclose;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Survey;

/// What open questions are called in a [Place]. A survey with one open question has the same numbers twice, of that
/// question and of all: they count once.
record Names(List<String> questions) {
    /// All open questions together.
    static final String ALL = "*";

    Names {
        questions = List.copyOf(questions);
    }

    static Names of(Survey survey) {
        boolean one = survey.open().size() == 1;
        return new Names(
                one
                        ? List.of()
                        : survey.open().stream()
                                .map(question -> question.id().value())
                                .toList());
    }

    String of(Optional<QuestionId> question) {
        return questions.isEmpty() ? ALL : question.map(QuestionId::value).orElse(ALL);
    }

    /// Whether rows of `question` hold numbers that no other rows hold.
    boolean counts(Optional<QuestionId> question) {
        return question.isEmpty() || !questions.isEmpty();
    }
}
