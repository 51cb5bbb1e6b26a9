package org.verbatim.learn;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.verbatim.model.ThemeId;

/// What was learnt of one axis of themes. It never changes, and many threads may ask it.
public interface Model {
    /// Judges comments, in their order. Comments of one respondent given together are judged in the light of one
    /// another, so give all of a respondent's comments at once; respondents do not influence one another.
    List<Judgement> judge(List<Evidence> comments);

    /// The words of a comment that spoke most for a theme, the strongest first; may be empty.
    List<Telling> words(Evidence comment, ThemeId theme);

    /// What it learnt from and how well it does.
    Card card();

    /// Writes all of it; [Learner#read] reads it again.
    void write(OutputStream out) throws IOException;
}
