/// Which themes does a comment carry in the end, and by whose word?
///
/// Enter by `Verdicts`: what rules and model found, unless a person decided otherwise. A parent carries what its
/// children do
/// (`RollUp`). It refuses to find anything itself.
@Room(
        name = "verdict",
        mayUse = {"model", "taxonomy", "tag", "codings", "learn", "analyse"})
package org.verbatim.verdict;

import org.verbatim.model.Room;
