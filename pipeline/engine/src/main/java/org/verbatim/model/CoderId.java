package org.verbatim.model;

/// Who coded: `rules`, `model`, or a person.
public record CoderId(String value) implements Comparable<CoderId> {
    /// The coder that the taxonomy's rules are.
    public static final CoderId RULES = new CoderId("rules");

    /// The coder that learnt from what people coded.
    public static final CoderId MODEL = new CoderId("model");

    public CoderId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }

    @Override
    public int compareTo(CoderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
