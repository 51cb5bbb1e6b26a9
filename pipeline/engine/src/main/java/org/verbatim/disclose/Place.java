package org.verbatim.disclose;

/// Where a number stands, in whatever table: what is counted, of whom.
///
/// @param question the question's id; `*` for all open questions together
/// @param what the option, net or theme; empty for all respondents
/// @param segment the segment, and
/// @param value its value; both empty for all respondents
record Place(Table table, String question, String what, String segment, String value) {
    /// What is counted.
    enum Table {
        /// Respondents in a segment's value.
        MEMBERS,
        /// Respondents who answered a question.
        BASE,
        OPTION,
        NET,
        THEME,
        /// Comments on all questions that carry a theme.
        COMMENTS,
        /// Comments that carry any theme.
        CODED,
        /// Respondents with a theme and a value of an axis.
        CROSS,
        /// Comments with two themes.
        PAIR
    }

    /// The number of all respondents.
    static Place of(Table table, String question, String what) {
        return new Place(table, question, what, "", "");
    }

    Place in(String other) {
        return new Place(table, other, what, segment, value);
    }

    Place of(String other) {
        return new Place(table, question, other, segment, value);
    }

    static Place members(String segment, String value) {
        return new Place(Table.MEMBERS, "", "", segment, value);
    }
}
