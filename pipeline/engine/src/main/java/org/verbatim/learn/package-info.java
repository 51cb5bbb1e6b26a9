/// What would people have coded?
///
/// Enter by `Learner`, which learns from what people coded and from the taxonomy's own text and gives a `Model`; the
/// model says how likely each theme is in a comment, and which words spoke for it. It sees only what it is given, and
/// refuses to overrule anybody.
@Room(
        name = "learn",
        mayUse = {"model", "files", "taxonomy", "codings"},
        libraries = {"de.bwaldvogel.liblinear", "ai.onnxruntime", "opennlp"})
package org.verbatim.learn;

import org.verbatim.model.Room;
