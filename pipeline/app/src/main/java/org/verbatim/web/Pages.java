package org.verbatim.web;

import java.util.List;

/// Every screen of the workbench, in the order of the navigation. A further screen is a line here.
final class Pages {
    private Pages() {}

    static List<Page> of(Desk desk) {
        return List.of(
                new GridPage(desk),
                new SearchPage(desk),
                new ThemesPage(desk),
                new ExplainPage(desk),
                new AgreementPage(desk),
                new QuotesPage(desk),
                new OverviewPage(desk));
    }
}
