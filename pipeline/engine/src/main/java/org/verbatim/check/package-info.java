/// Is all that a survey's folder holds in order?
///
/// Enter by `Check`, which reads it down to the last row and runs every example. It refuses to count and to write.
@Room(
        name = "check",
        mayUse = {"model", "source", "clean", "annotate", "taxonomy", "index", "tag", "work", "folder"})
package org.verbatim.check;

import org.verbatim.model.Room;
