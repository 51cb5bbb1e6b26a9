/// Where are the sentences and the words?
///
/// Enter by `Annotator`. Sentences and tokens come from OpenNLP; the words that can be searched are found within the
/// tokens. It knows nothing of themes.
@Room(
        name = "annotate",
        mayUse = {"model", "clean"},
        libraries = {"opennlp"})
package org.verbatim.annotate;

import org.verbatim.model.Room;
