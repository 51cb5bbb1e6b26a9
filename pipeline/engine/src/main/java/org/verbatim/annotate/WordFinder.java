package org.verbatim.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.Span;

/// Finds the words in a chunk: runs of letters, digits, underscores and marks.
///
/// An apostrophe between letters, and a full stop or comma between digits, belong to the word unless OpenNLP's
/// tokenizer divides the chunk there. A division inside a run of letters is undone, as is one inside a contraction:
/// `don't` is one word. A possessive `'s` is none.
final class WordFinder {
    /// The tokenizer takes the square of a chunk's length; no longer word is divided at its apostrophes.
    private static final int LONGEST_FOR_TOKENIZER = 200;

    private final TokenizerME tokenizer;

    WordFinder(TokenizerME tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// The words of a chunk without spaces.
    Chunk words(String chunk) {
        return new Scan(chunk, false).words();
    }

    /// The words of a chunk of a rule, whose `*` stands for letters.
    Chunk wordsOfRule(String chunk) {
        return new Scan(chunk, true).words();
    }

    /// One pass over one chunk.
    private final class Scan {
        private final String chunk;
        private final boolean rule;
        private final List<Span> words = new ArrayList<>(2);
        private Span[] tokens = {};

        Scan(String chunk, boolean rule) {
            this.chunk = chunk;
            this.rule = rule;
        }

        Chunk words() {
            int at = 0;
            while (at < chunk.length()) {
                int end = isStart(at) ? endOfWord(at) : at;
                if (end > at) {
                    words.add(new Span(at, end - possessive(at, end)));
                    at = end;
                } else {
                    at += Character.charCount(chunk.codePointAt(at));
                }
            }
            return chunkOfWords();
        }

        private boolean isStart(int at) {
            int c = chunk.codePointAt(at);
            return isRun(c) && !(c >= 0x80 && Letters.isMark(c));
        }

        private boolean isRun(int c) {
            return Letters.isWord(c) || (rule && c == '*');
        }

        private int endOfWord(int start) {
            int at = start;
            while (at < chunk.length()) {
                int c = chunk.codePointAt(at);
                if (!isRun(c) && !isInner(at)) {
                    break;
                }
                at += Character.charCount(c);
            }
            return at;
        }

        /// Whether the mark at `at` holds together what stands before and after it.
        private boolean isInner(int at) {
            char mark = chunk.charAt(at);
            if (at == 0 || at + 1 == chunk.length()) {
                return false;
            }
            char before = chunk.charAt(at - 1);
            int after = chunk.codePointAt(at + 1);
            if (mark == '.' || mark == ',') {
                return Character.isDigit(before) && Character.isDigit(after) && !isDividedAround(at);
            }
            return Letters.isApostrophe(mark)
                    && !Letters.isApostrophe(before)
                    && isRun(after)
                    && (isContraction(at) || !isDividedAround(at));
        }

        private boolean isContraction(int apostrophe) {
            int end = apostrophe + 1;
            while (end < chunk.length() && Character.isLetter(chunk.charAt(end))) {
                end++;
            }
            return switch (Letters.form(chunk.substring(apostrophe + 1, end))) {
                case "s", "t", "m", "d", "re", "ve", "ll" -> true;
                default -> false;
            };
        }

        private boolean isDividedAround(int mark) {
            if (tokens.length == 0 && chunk.length() <= LONGEST_FOR_TOKENIZER) {
                tokens = tokenizer.tokenizePos(chunk);
            }
            for (Span token : tokens) {
                if (token.getStart() == mark || token.getStart() == mark + 1) {
                    return true;
                }
            }
            return false;
        }

        /// The length of the possessive that a word ends with.
        private int possessive(int start, int end) {
            return end - start > 2
                            && (chunk.charAt(end - 1) | 0x20) == 's'
                            && Letters.isApostrophe(chunk.charAt(end - 2))
                    ? 2
                    : 0;
        }

        private Chunk chunkOfWords() {
            int size = words.size();
            Chunk found = new Chunk(chunk.toCharArray(), new String[size], new long[size]);
            for (int i = 0; i < size; i++) {
                Span word = words.get(i);
                boolean joined = i > 0 && isHyphenated(words.get(i - 1), word);
                found.forms()[i] = Letters.form(chunk.substring(word.getStart(), word.getEnd()));
                found.places()[i] = Chunk.place(word.getStart(), word.getEnd(), joined);
            }
            return found;
        }

        private boolean isHyphenated(Span before, Span after) {
            return after.getStart() - before.getEnd() == 1 && Letters.isHyphen(chunk.charAt(before.getEnd()));
        }
    }
}
