package org.verbatim.web;

/// Where a page says what it answers beside its screen. Paths start below the page's own: `/rows` of the page `/grid`
/// is `/grid/rows`.
interface Doors {
    /// Answers a GET, which changes nothing.
    void get(String path, Reading reading);

    /// Answers a POST that changes nothing either, but asks more than fits into an address.
    void ask(String path, Reading reading);

    /// Answers a POST that changes something. Without the right to write it is refused, and told who has it.
    void post(String path, Writing writing);

    /// What is answered without changing anything.
    @FunctionalInterface
    interface Reading {
        Answer answer(Asked asked);
    }

    /// What is answered after changing something.
    @FunctionalInterface
    interface Writing {
        /// @param pen the right to change the survey
        Answer answer(Asked asked, Pen pen);
    }
}
