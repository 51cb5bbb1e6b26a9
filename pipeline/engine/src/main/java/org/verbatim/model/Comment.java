package org.verbatim.model;

/// One respondent's answer to one open question.
///
/// @param verbatim its exact text as imported, never altered
public record Comment(CommentId id, String verbatim) {}
