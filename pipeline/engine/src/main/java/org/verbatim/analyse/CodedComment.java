package org.verbatim.analyse;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.SetAside;

/// One answer to an open question with the themes that it carries in the end, parents included.
///
/// @param question the open question's number in the survey
/// @param aside why it is not analysed; a comment set aside carries no theme
/// @param themes by number, each once
public record CodedComment(int question, Optional<SetAside> aside, List<CodedTheme> themes) {
    public CodedComment {
        themes = List.copyOf(themes);
    }
}
