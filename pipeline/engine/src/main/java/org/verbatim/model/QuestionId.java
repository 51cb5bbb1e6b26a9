package org.verbatim.model;

/// The name of a question, as survey.yaml gives it.
public record QuestionId(String value) implements Comparable<QuestionId> {
    public QuestionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
