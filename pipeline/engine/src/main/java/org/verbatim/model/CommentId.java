package org.verbatim.model;

/// The name of one respondent's answer to one open question, written `<respondent>/<question>`.
public record CommentId(RespondentId respondent, QuestionId question) implements Comparable<CommentId> {
    /// The id that `text` writes; the question follows the last slash.
    ///
    /// @throws IllegalArgumentException if there is no slash with a name on both sides
    public static CommentId parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            throw new IllegalArgumentException("not a comment's id, <respondent>/<question>: " + text);
        }
        return new CommentId(new RespondentId(text.substring(0, slash)), new QuestionId(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(CommentId other) {
        int byRespondent = respondent.compareTo(other.respondent);
        return byRespondent != 0 ? byRespondent : question.compareTo(other.question);
    }

    @Override
    public String toString() {
        return respondent + "/" + question;
    }
}
