/// What may be shown?
///
/// Enter by `Disclosure`, which takes findings and gives those that may be published: small numbers withheld, and so
/// many others that no withheld one can be worked out again from what is left. It counts nothing and writes nothing;
/// `run` decides when it is asked.
@Room(
        name = "disclose",
        mayUse = {"model", "taxonomy", "analyse"})
package org.verbatim.disclose;

import org.verbatim.model.Room;
