package org.verbatim.model;

import java.text.Normalizer;

/// Who coded: `rules`, `model`, or a person. Accents are composed (Unicode's form C), however a keyboard or the name
/// of a file has them: Zoë is one person.
public record CoderId(String value) implements Comparable<CoderId> {
    /// The coder that the taxonomy's rules are.
    public static final CoderId RULES = new CoderId("rules");

    /// The coder that learnt from what people coded.
    public static final CoderId MODEL = new CoderId("model");

    public CoderId {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
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
