/// Who decided what, when, and do they agree?
///
/// People's decisions, append-only, one file a coder. Rules and models propose; what a person decided stands. Enter by
/// `CodingsFolder`, which reads and appends decisions, and by `Standing`, which says what they come to; `Agreement`
/// compares people with one another, `Accuracy` anything with a gold coding. It refuses to change a decision once made.
@Room(
        name = "codings",
        mayUse = {"model", "files"})
package org.verbatim.codings;

import org.verbatim.model.Room;
