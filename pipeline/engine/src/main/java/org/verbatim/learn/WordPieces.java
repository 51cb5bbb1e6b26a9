package org.verbatim.learn;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pieces of words that a sentence model reads, by the vocabulary that it was trained with.
///
/// Texts are split as BERT's own tokenizer splits them (Devlin et al., 2019; lower case, no accents): words at spaces
/// and around punctuation, and each word into the longest pieces that the vocabulary knows, from its beginning (Wu et
/// al., 2016). One thing differs: signs that the vocabulary lacks, such as emoji, are a word by themselves, so that the
/// word which they are stuck to is not lost with them.
final class WordPieces {
    /// The longest word that is split into pieces, in code points; a longer one is unknown.
    private static final int LONGEST = 100;

    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final long unknown;
    private final long first;
    private final long last;

    /// @param vocabulary every piece in the order of their numbers; pieces that go on a word begin with `##`
    /// @throws IllegalArgumentException if the vocabulary lacks `[UNK]`, `[CLS]` or `[SEP]`
    WordPieces(List<String> vocabulary) {
        for (int number = 0; number < vocabulary.size(); number++) {
            this.vocabulary.put(vocabulary.get(number), number);
        }
        this.unknown = number("[UNK]");
        this.first = number("[CLS]");
        this.last = number("[SEP]");
    }

    private long number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /// The numbers of the pieces of `text` between the signs of beginning and end.
    ///
    /// @param atMost how many numbers a text may have; what goes beyond is not read
    long[] of(String text, int atMost) {
        return new Reading(atMost).read(plain(text));
    }

    /// Without accents and in small letters; control characters gone, each space a plain one.
    private static String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (isSpace(sign)) {
                kept.append(' ');
            } else if (!isControl(sign)) {
                kept.appendCodePoint(sign);
            }
        });
        StringBuilder plain = new StringBuilder(kept.length());
        Normalizer.normalize(kept, Normalizer.Form.NFD)
                .codePoints()
                .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isSpace(int sign) {
        return sign == '\t' || sign == '\n' || sign == '\r' || Character.isSpaceChar(sign);
    }

    private static boolean isControl(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> sign == Character.codePointOf("REPLACEMENT CHARACTER");
        };
    }

    /// Whether a sign is a word by itself wherever it stands.
    private static boolean standsAlone(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> isAscii(sign) ? !Character.isLetterOrDigit(sign) : isHan(sign);
        };
    }

    private static boolean isAscii(int sign) {
        return sign < 0x80;
    }

    /// Whether a sign is an emoji or the like that is in no piece.
    private boolean isUnheardOf(int sign) {
        int type = Character.getType(sign);
        if (type != Character.OTHER_SYMBOL && type != Character.MODIFIER_SYMBOL) {
            return false;
        }
        String alone = Character.toString(sign);
        return !vocabulary.containsKey(alone) && !vocabulary.containsKey(CONTINUED + alone);
    }

    /// Chinese characters, which are written without spaces.
    private static boolean isHan(int sign) {
        return Character.isIdeographic(sign) && Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    /// The reading of one text.
    private final class Reading {
        private final long[] numbers;
        private int count;

        Reading(int atMost) {
            numbers = new long[atMost];
            numbers[count++] = first;
        }

        long[] read(String text) {
            int from = 0;
            int at = 0;
            while (at < text.length() && hasRoom()) {
                int end = endOfWord(text, at);
                if (end > at) {
                    addWord(text.substring(from, at));
                    addWord(text.substring(at, end).strip());
                    from = end;
                }
                at = Math.max(end, at + Character.charCount(text.codePointAt(at)));
            }
            addWord(text.substring(Math.min(from, at), at));
            numbers[count++] = last;
            return Arrays.copyOf(numbers, count);
        }

        /// Where what begins at `at` ends, if it stands apart from the letters around it; else `at`.
        private int endOfWord(String text, int at) {
            int sign = text.codePointAt(at);
            int end = at;
            while (end < text.length() && isUnheardOf(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            return end == at && (sign == ' ' || standsAlone(sign)) ? at + Character.charCount(sign) : end;
        }

        /// Whether a piece fits in before the sign of the end.
        private boolean hasRoom() {
            return count < numbers.length - 1;
        }

        private void add(long number) {
            if (hasRoom()) {
                numbers[count++] = number;
            }
        }

        private void addWord(String word) {
            if (word.isEmpty()) {
                return;
            }
            long[] pieces = new long[Math.min(word.length(), LONGEST)];
            int found = word.codePointCount(0, word.length()) > LONGEST ? -1 : pieces(word, pieces);
            if (found < 0) {
                add(unknown);
            }
            for (int piece = 0; piece < found; piece++) {
                add(pieces[piece]);
            }
        }

        /// Puts the pieces of a word into `pieces`; how many there are, or -1 if some part of it is no piece.
        private int pieces(String word, long[] pieces) {
            int found = 0;
            int at = 0;
            while (at < word.length()) {
                int end = word.length();
                Integer number = null;
                while (end > at && number == null) {
                    String piece = word.substring(at, end);
                    number = vocabulary.get(at == 0 ? piece : CONTINUED + piece);
                    end -= number == null ? 1 : 0;
                }
                if (number == null) {
                    return -1;
                }
                pieces[found++] = number;
                at = end;
            }
            return found;
        }
    }
}
