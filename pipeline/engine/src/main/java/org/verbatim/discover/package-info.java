/// What is said that no theme has a name for?
///
/// Enter by `Grouping`, which puts texts into groups by what they mean and the words they share, every one of them into
/// exactly one. It proposes, and decides nothing: no group enters a count. It knows words by number and meanings as
/// vectors, and never sees a text.
@Room(
        name = "discover",
        mayUse = {})
package org.verbatim.discover;

import org.verbatim.model.Room;
