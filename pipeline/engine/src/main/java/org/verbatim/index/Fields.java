package org.verbatim.index;

/// The names under which a shard keeps what it knows.
///
/// Every respondent takes as many documents as the survey has open questions (at least one), in their order; what
/// belongs to the respondent is kept with the first of them.
final class Fields {
    /// The words of a comment with their positions.
    static final String WORDS = "words";

    /// The exact text of a comment, in UTF-8.
    static final String VERBATIM = "verbatim";

    /// The checksum of the exact text, against a damaged index.
    static final String CHECKSUM = "checksum";

    /// Where words and sentences stand: see [Places].
    static final String PLACES = "places";

    /// Why a comment is set aside: the ordinal of the reason.
    static final String ASIDE = "aside";

    /// What tells long texts that say the same: a hash of their words.
    static final String LIKENESS = "likeness";

    static final String RESPONDENT = "respondent";
    static final String ORGANISATION = "organisation";
    static final String WEIGHT = "weight";
    static final String COUNT_ONLY = "count-only";

    /// The word that stands at a sentence's end. No comment's word can be the same.
    static final String SENTENCE_END = "\u0001";

    private Fields() {}

    /// The options chosen in the closed question of this number.
    static String chosen(int question) {
        return "chosen." + question;
    }

    /// The values in the segment of this number.
    static String segment(int segment) {
        return "segment." + segment;
    }
}
