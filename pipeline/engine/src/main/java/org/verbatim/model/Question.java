package org.verbatim.model;

/// What a survey asked: a closed question with options, or an open one that is answered in words.
public sealed interface Question permits ClosedQuestion, OpenQuestion {
    QuestionId id();

    /// The question as it was put to the respondents.
    String text();
}
