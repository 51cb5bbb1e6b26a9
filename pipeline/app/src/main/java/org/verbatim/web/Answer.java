package org.verbatim.web;

import java.nio.file.Path;

/// What a page answers.
sealed interface Answer {
    /// A whole screen, within the frame that all screens share.
    ///
    /// @param template under `src/main/jte`, with the parameters `Shell shell` and `model`
    /// @param model what the template shows
    record Screen(String template, Object model) implements Answer {}

    /// A piece of a screen, without the frame.
    ///
    /// @param template under `src/main/jte`, with the parameter `model`
    record Piece(String template, Object model) implements Answer {}

    /// A file to keep.
    ///
    /// @param mediaType such as `text/csv`
    record Download(String name, String mediaType, String content) implements Answer {}

    /// A file of the results, to keep.
    ///
    /// @param mediaType such as `application/zip`
    record Kept(Path file, String mediaType) implements Answer {}

    /// Go on to another screen.
    record GoTo(String path) implements Answer {}

    /// It is done, and there is nothing to show.
    record Done() implements Answer {}
}
