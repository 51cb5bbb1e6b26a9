package org.verbatim.analyse;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.Comment;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.Span;

/// A comment that may be quoted, with what it says about which theme.
///
/// @param organisation the respondent's
/// @param permission without it the comment still counts for what is typical
/// @param sentences in order
/// @param mentions of the first taxonomy's themes, a parent's with its children's; for a theme that a person or a model
/// gave without words, the whole comment, which can then be quoted only as a whole
public record Candidate(
        Comment comment,
        Optional<OrganisationId> organisation,
        Permission permission,
        List<Span> sentences,
        List<Findings.Marked> mentions) {
    public Candidate {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
    }
}
