package org.verbatim.web;

/// A screen of the workbench: where it is found, what it is called, and what it answers.
///
/// A page is one small class with a template of its own under `src/main/jte/web`. [Pages] lists them all.
interface Page {
    /// Where it is found, from the root: `/search`.
    String path();

    /// What the navigation calls it.
    String name();

    /// The whole screen.
    Answer.Screen screen(Asked asked);

    /// Opens further doors below [#path()], for pieces of the screen and for what is done on it.
    default void open(Doors doors) {}
}
