package org.verbatim.web;

/// The first screen: one comment a row, the respondent's closed answers beside it.
final class GridPage implements Page {
    private final Desk desk;

    GridPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/grid";
    }

    @Override
    public String name() {
        return "Comments";
    }

    @Override
    public Answer.Screen screen(Asked asked) {
        return new Answer.Screen(
                "web/grid.jte", Long.toString(desk.board().answers().index().rows()));
    }
}
