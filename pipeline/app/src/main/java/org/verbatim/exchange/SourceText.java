package org.verbatim.exchange;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Span;
import org.verbatim.run.CodedAnswer;

/// A respondent's answers as one text to read: each question, and below it the verbatim as it was written. Blank
/// answers are left out.
final class SourceText {
    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private int points;

    /// An answer and where its verbatim starts, in code points.
    record Part(OpenQuestion question, CodedAnswer answer, int start) {
        /// Where some of its words stand in the whole text, in code points.
        ///
        /// @param words in UTF-16 offsets of the verbatim
        Span place(Span words) {
            Span inVerbatim = words.inCodePoints(answer.comment().verbatim());
            return new Span(start + inVerbatim.start(), start + inVerbatim.end());
        }

        /// All of its words.
        Span whole() {
            return new Span(0, answer.comment().verbatim().length());
        }
    }

    SourceText(List<OpenQuestion> questions, List<CodedAnswer> answers) {
        for (int question = 0; question < questions.size(); question++) {
            String verbatim = answers.get(question).comment().verbatim();
            if (!verbatim.isBlank()) {
                append(parts.isEmpty() ? "" : "\n\n");
                append(heading(questions.get(question)) + "\n");
                parts.add(new Part(questions.get(question), answers.get(question), points));
                append(verbatim);
            }
        }
    }

    private void append(String some) {
        text.append(some);
        points += some.codePointCount(0, some.length());
    }

    /// The question as it was put, or its id.
    static String heading(OpenQuestion question) {
        return question.text().isBlank()
                ? question.id().value()
                : question.text().strip();
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
