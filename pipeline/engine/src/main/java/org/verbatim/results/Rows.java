package org.verbatim.results;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Optional;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// Takes the rows of the tables that have one for each coding or comment, as they come. For one thread.
public interface Rows {
    /// Lets every row go.
    Rows NONE = new Rows() {
        @Override
        public void addSetAside(CommentId comment, SetAside reason) {}

        @Override
        public void addMention(CommentId comment, ThemeId theme, Mentioned mentioned) {}

        @Override
        public void addWhole(CommentId comment, ThemeId theme, CoderId coder, Optional<BigDecimal> probability) {}

        @Override
        public void addAnalysed(CommentId comment, BitSet themes) {}
    };

    /// A comment that is not analysed.
    void addSetAside(CommentId comment, SetAside reason);

    /// A theme that a rule found.
    void addMention(CommentId comment, ThemeId theme, Mentioned mentioned);

    /// A theme that no stretch of the comment earned alone.
    ///
    /// @param coder the model, or a person
    /// @param probability the model's, with three decimals
    void addWhole(CommentId comment, ThemeId theme, CoderId coder, Optional<BigDecimal> probability);

    /// A comment that is analysed.
    ///
    /// @param themes the numbers of those that it carries in the end
    void addAnalysed(CommentId comment, BitSet themes);

    /// What a rule found.
    ///
    /// @param rule as it is written
    /// @param place in Unicode code points
    /// @param words that stand there
    record Mentioned(String rule, Span place, String words) {}
}
