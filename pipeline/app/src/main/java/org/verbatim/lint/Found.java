package org.verbatim.lint;

import org.verbatim.model.Problem;

/// Something in a finished report that does not hold.
///
/// @param place where: a paragraph by its number, or a table
/// @param seen the words in question
/// @param wrong why they do not hold
/// @param fix what to do
record Found(Place place, String seen, String wrong, String fix) {
    private static final int SHOWN = 90;

    /// A place in a document.
    ///
    /// @param paragraph from 1; 0 if it is no paragraph
    /// @param name the heading above, or what the table is called
    record Place(long paragraph, String name) {}

    /// The same as a problem of `file`, where paragraphs count as lines.
    Problem in(String file) {
        String words = seen.codePointCount(0, seen.length()) <= SHOWN
                ? seen
                : seen.substring(0, seen.offsetByCodePoints(0, SHOWN)) + "…";
        return new Problem(
                Problem.Place.of(file, place.paragraph(), 0).named(place.name()), "“" + words + "”: " + wrong, fix);
    }
}
