package org.verbatim.index;

import java.util.Optional;
import org.verbatim.annotate.Annotation;
import org.verbatim.model.SetAside;

/// One cell of the survey on its way into the index: an answer to an open question, annotated.
///
/// @param verbatim the exact text of the answer; empty if there is none
/// @param aside why it is not analysed, if so; it is indexed all the same, so that it can be read and found again
/// @param annotation where its words and sentences are
public record Entry(String verbatim, Optional<SetAside> aside, Annotation annotation) {}
