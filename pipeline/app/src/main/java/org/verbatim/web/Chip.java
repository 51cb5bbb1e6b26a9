package org.verbatim.web;

/// A theme at a comment, with whose word it stands on.
///
/// @param kind the class of the style sheet: `person`, `rules`, `model` or `removed`
/// @param chance how likely a model thinks it is, such as `0.73`; else empty
/// @param who whose word it is, in words
/// @param press what pressing it does: `apply` or `remove`
record Chip(Look look, String kind, String chance, String who, String press) {
    /// What a pointing mouse is told.
    String hint() {
        return who + "; press to " + (press.equals("apply") ? "apply it" : "remove it");
    }
}
