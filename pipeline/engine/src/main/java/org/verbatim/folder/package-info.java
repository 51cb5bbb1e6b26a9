/// What lies in a survey's folder, and what can it be asked?
///
/// Enter by `Opened`, which reads all that is written there but the answers, and by `Answers`, which has them
/// indexed: `IndexFolder` keeps the index between runs. `Register`, `Whereabouts` and `SettingAside` say who wrote
/// which comment, where it stands, and whether it counts. `Init` makes such a folder from an export. It refuses to
/// ask a theme's rules.
@Room(
        name = "folder",
        mayUse = {
            "model",
            "files",
            "exports",
            "source",
            "clean",
            "annotate",
            "rules",
            "taxonomy",
            "index",
            "codings",
            "work"
        })
package org.verbatim.folder;

import org.verbatim.model.Room;
