/// What we talk about: surveys, questions, respondents, comments, themes, spans, codings, quotes.
///
/// Every other room speaks in these words. They are values: a wrong one cannot be built. This room reads no
/// file, knows no library and refuses to compute anything beyond what a word means.
@Room(
        name = "model",
        mayUse = {})
package org.verbatim.model;
