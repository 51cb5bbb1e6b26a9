package org.verbatim.model;

/// The name of a theme, unique over all the taxonomies of a survey.
public record ThemeId(String value) implements Comparable<ThemeId> {
    public ThemeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(ThemeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
