/// Which characters are meaning? Which comments are none?
///
/// Enter by `Cleaner`, which repairs a text for reading while every character keeps its place in the verbatim, and by
/// `Content`, which says why a comment holds nothing to analyse. The verbatim itself is never changed.
@Room(
        name = "clean",
        mayUse = {"model"})
package org.verbatim.clean;

import org.verbatim.model.Room;
