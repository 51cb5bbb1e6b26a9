package org.verbatim.web;

import org.verbatim.model.Span;

/// A stretch of a comment that is marked on the page.
///
/// @param span in UTF-16 of the verbatim
/// @param style the classes of the style sheet
/// @param what what a screen reader and a pointing mouse are told
record Mark(Span span, String style, String what) {}
