package org.verbatim.web;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;

/// What frames every screen.
///
/// @param survey the survey's title
/// @param title the screen's name
/// @param links the navigation
/// @param coder who codes here; empty if nobody said so
/// @param heldBy why nothing can be changed here; empty if it can
/// @param problems what is wrong with the survey's files as they stand now; while anything is, what was read last is
/// shown
record Shell(
        String survey, String title, List<Link> links, Optional<String> coder, String heldBy, List<Problem> problems) {
    Shell {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /// A way to another screen.
    ///
    /// @param here whether it is this one
    record Link(String path, String name, boolean here) {}

    /// The path of this screen.
    String here() {
        return links.stream().filter(Link::here).map(Link::path).findFirst().orElse("/");
    }

    /// The frame of `page`.
    static Shell of(Page page, Desk desk, List<Page> all) {
        return new Shell(
                desk.board().survey().title(),
                page.name(),
                all.stream()
                        .map(each -> new Link(each.path(), each.name(), each.equals(page)))
                        .toList(),
                desk.coder().map(Object::toString),
                desk.heldBy(),
                desk.problems());
    }
}
