package org.verbatim.rules;

import java.util.List;
import org.verbatim.model.ThemeId;

/// What finds a theme: one rule of the rule language, parsed.
///
/// A rule keeps its words as they are written; what counts as the same word is decided where words are found.
public sealed interface Rule {
    /// The rules that it is made of, in their order; none of a word, a phrase, an expression and a reference.
    List<Rule> parts();

    /// Whether it asks what finds another theme, anywhere in it.
    default boolean asksThemes() {
        return this instanceof ThemeReference || parts().stream().anyMatch(Rule::asksThemes);
    }

    /// One word: `staff`, `=staff`, `recruit*`, `capasity~`.
    ///
    /// @param text the word without its signs, but with every `*`
    record Word(String text, Form form) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of();
        }
    }

    /// Words that follow one another within a sentence: `"lack of time"`, `="lack of time"`.
    ///
    /// @param text what stands between the quotation marks, `*` included
    /// @param form [Form#INFLECTED] or [Form#EXACT]
    record Phrase(String text, Form form) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of();
        }
    }

    /// A regular expression (RE2 syntax) on the verbatim, case aside: `/burn\w* ?out/`.
    record Pattern(String expression) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of();
        }
    }

    /// Whatever finds another theme: `@capacity`.
    record ThemeReference(ThemeId theme) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of();
        }
    }

    /// Both within a sentence in either order, with at most `between` words between them: `NEAR/5`.
    record Near(Rule left, Rule right, int between) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of(left, right);
        }
    }

    /// As [Near], the left one first: `BEFORE/5`.
    record Before(Rule left, Rule right, int between) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of(left, right);
        }
    }

    /// All within one sentence: `SENTENCE(a b)`.
    record Sentence(List<Rule> parts) implements Rule {
        public Sentence {
            parts = List.copyOf(parts);
        }
    }

    /// All within one comment.
    record And(List<Rule> parts) implements Rule {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// Any of them.
    record Or(List<Rule> parts) implements Rule {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// Comments without it; it stands beside something that is found.
    record Not(Rule part) implements Rule {
        @Override
        public List<Rule> parts() {
            return List.of(part);
        }
    }

    /// How the letters of a word or phrase are compared. Case, accents and the shape of apostrophes never matter.
    enum Form {
        /// With its inflections, and however it is hyphenated.
        INFLECTED,
        /// Exactly as written.
        EXACT,
        /// With one letter wrong, missing, added or swapped with its neighbour.
        FUZZY
    }
}
