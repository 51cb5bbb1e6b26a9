/// Where is this said?
///
/// A rule asked of the index gives the spans that it matches. Enter by `Shard`, a bounded number of respondents indexed
/// together, and by `Asker`, which answers rules. The index is a cache: it can be rebuilt from the data at any time.
@Room(
        name = "index",
        mayUse = {"model", "annotate", "rules"},
        libraries = {"org.apache.lucene", "com.google.re2j"})
package org.verbatim.index;

import org.verbatim.model.Room;
