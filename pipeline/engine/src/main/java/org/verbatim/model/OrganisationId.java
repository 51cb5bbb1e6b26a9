package org.verbatim.model;

/// The name of the organisation that a respondent belongs to. Respondents and organisations are counted apart.
public record OrganisationId(String value) implements Comparable<OrganisationId> {
    public OrganisationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
