package org.verbatim.analyse;

/// One theme that a comment carries.
///
/// @param theme the theme's number: its place in the list of all themes of all taxonomies
/// @param mentions how many spans of the comment earned it; a parent has its children's; 0 if a person or model gave it
/// without words
/// @param sentences the sentences that hold its mentions: bit n for sentence n, the last bit for all from the 64th on;
/// all bits
///     if it holds for the whole comment
public record CodedTheme(int theme, int mentions, long sentences) {}
