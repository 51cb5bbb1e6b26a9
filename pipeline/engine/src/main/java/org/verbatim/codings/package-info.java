/// Who decided what, when, and do they agree?
///
/// People's decisions, append-only, one file a coder. Rules and models propose; what a person decided stands.
@Room(
        name = "codings",
        mayUse = {"model", "files"})
package org.verbatim.codings;

import org.verbatim.model.Room;
