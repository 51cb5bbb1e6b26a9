package org.verbatim.model;

/// The name of one row of the survey's data: one person who answered.
public record RespondentId(String value) implements Comparable<RespondentId> {
    public RespondentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(RespondentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
