package org.verbatim.report;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.CommentId;

/// A piece of a section, as it reads, before it is a page.
public sealed interface Block
        permits Block.Subheading,
                Block.Paragraph,
                Block.Points,
                Block.ToWrite,
                Block.Facts,
                Block.Quotes,
                Block.Reading,
                Block.Minor,
                Block.Further,
                Table,
                Picture {
    /// The title of a part of a section.
    ///
    /// @param id what links call it
    record Subheading(String id, String text) implements Block {
        public Subheading {
            id = Section.linkable(id);
        }
    }

    /// The title of a part of such a part.
    record Minor(String text) implements Block {}

    /// What a page folds away and paper leaves to the workbook: whole tables, all quotes.
    ///
    /// @param id what links call it
    record Further(String id, String title, List<Block> blocks) implements Block {
        public Further {
            id = Section.linkable(id);
            blocks = List.copyOf(blocks);
        }
    }

    /// One or more sentences.
    record Paragraph(Tone tone, Stated stated) implements Block {
        String text() {
            return stated.text();
        }

        String style() {
            return tone == Tone.NOTE ? "note" : "plain";
        }
    }

    /// How loudly a paragraph speaks.
    enum Tone {
        PLAIN,
        /// What a careful reader should know of the figures nearby.
        NOTE
    }

    /// Sentences that stand in a list.
    record Points(List<Stated> items) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    /// A marked place where the researcher writes what the figures mean.
    ///
    /// @param prompt what belongs there
    record ToWrite(String prompt) implements Block {}

    /// Terms, each with what is known of it.
    ///
    /// @param title what they are known of; empty where the heading above says it
    /// @param depth how deep in a tree that is; 0 at the top
    record Facts(Optional<String> title, int depth, List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// A term with what is known of it.
    record Fact(String term, Form form, List<String> values) {
        /// Letters of rules that paper shows of one theme: some three lines of small print.
        private static final int ON_PAPER = 240;

        public Fact {
            values = List.copyOf(values);
        }

        static Fact words(String term, String... values) {
            return new Fact(term, Form.WORDS, List.of(values));
        }

        static Fact code(String term, List<String> values) {
            return new Fact(term, Form.CODE, values);
        }

        boolean code() {
            return form == Form.CODE;
        }

        /// Those values that paper shows: all words, and of rules the first that fit into a few lines.
        public List<String> onPaper() {
            if (form == Form.WORDS || values.size() == 1) {
                return values;
            }
            int letters = 0;
            int shown = 0;
            for (String value : values) {
                letters += value.length();
                shown += letters <= ON_PAPER ? 1 : 0;
            }
            return values.subList(0, shown);
        }

        /// Those that it does not; a page folds them away.
        public List<String> folded() {
            return values.subList(onPaper().size(), values.size());
        }

        /// `38 more`, of those folded away.
        public String more() {
            return Figures.count(folded().size()) + (folded().size() == values.size() ? "" : " more");
        }

        /// `38 more, in report.html`, where paper does not show all.
        public Optional<String> remainder() {
            return folded().isEmpty() ? Optional.empty() : Optional.of(more() + ", in report.html");
        }
    }

    /// How the value of a fact is set.
    enum Form {
        WORDS,
        /// Letter by letter, such as a rule or a digest.
        CODE
    }

    /// What respondents said of a theme.
    record Quotes(String theme, Behind behind, List<Said> said) implements Block {
        public Quotes {
            said = List.copyOf(said);
        }
    }

    /// An offer to read comments; on paper there is none.
    record Reading(String text, Behind behind) implements Block {}

    /// A respondent's words, exactly.
    ///
    /// @param source where they stand and why they were chosen, to be printed
    public record Said(String words, CommentId comment, String source) {}

    static Block plain(String text) {
        return plain(Stated.plainly(text));
    }

    static Block note(String text) {
        return new Paragraph(Tone.NOTE, Stated.plainly(text));
    }

    static Block plain(Stated stated) {
        return new Paragraph(Tone.PLAIN, stated);
    }
}
