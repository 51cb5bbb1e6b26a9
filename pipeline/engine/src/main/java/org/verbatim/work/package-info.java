/// How is much work done side by side, and who is told?
///
/// Enter by `Workers`, which does pieces of work on all processors and hands the results over in their order.
/// `Progress` is
/// told how far it has come. It refuses to know what the work is.
@Room(
        name = "work",
        mayUse = {"annotate"})
package org.verbatim.work;

import org.verbatim.model.Room;
