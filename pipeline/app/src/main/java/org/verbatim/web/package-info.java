/// What would a researcher click?
///
/// Enter by `Workbench`, which serves the screens on this machine and to nobody else. A screen is a `Page`: one small
/// class, one template, one test. What a page may change, it changes through the `Pen` that it is handed with a post;
/// there is one pen a survey. It counts and decides nothing itself: that is the engine's business.
@Room(
        name = "web",
        mayUse = {
            "model",
            "taxonomy",
            "tag",
            "codings",
            "analyse",
            "work",
            "folder",
            "search",
            "explain",
            "change",
            "measure",
            "results",
            "run",
            "board"
        },
        libraries = {"io.javalin", "jakarta.servlet", "gg.jte"})
package org.verbatim.web;

import org.verbatim.model.Room;
