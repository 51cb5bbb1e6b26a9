package org.verbatim.workbook;

/// A column of a table: what its header row says, and how it is set.
record Column(String heading, Form form, Width width) {
    /// What XLSX can hold in a heading.
    private static final int LONGEST = 255;

    Column {
        heading = Printable.of(heading).replaceAll("\\s+", " ").strip();
        if (heading.isEmpty()) {
            throw new IllegalArgumentException("a column without a heading");
        }
        if (heading.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a heading: " + heading);
        }
    }

    /// What the cells of a column are.
    enum Form {
        WORDS,
        WHOLE,
        ONE_DECIMAL,
        FOUR_DECIMALS;

        boolean isNumber() {
            return this != WORDS;
        }
    }

    /// How wide a column is.
    enum Width {
        NUMBER(14),
        NAME(26),
        LABEL(48),
        TEXT(90);

        private final int letters;

        Width(int letters) {
            this.letters = letters;
        }

        /// In digits of the default font.
        int letters() {
            return letters;
        }
    }

    /// A word or two, such as an id.
    static Column name(String heading) {
        return new Column(heading, Form.WORDS, Width.NAME);
    }

    /// A phrase, such as an option or a question.
    static Column label(String heading) {
        return new Column(heading, Form.WORDS, Width.LABEL);
    }

    /// Sentences, such as a comment.
    static Column text(String heading) {
        return new Column(heading, Form.WORDS, Width.TEXT);
    }

    /// Few letters, such as yes or no.
    static Column sign(String heading) {
        return new Column(heading, Form.WORDS, Width.NUMBER);
    }

    static Column count(String heading) {
        return new Column(heading, Form.WHOLE, Width.NUMBER);
    }

    static Column percent(String heading) {
        return new Column(heading, Form.ONE_DECIMAL, Width.NUMBER);
    }

    static Column exact(String heading) {
        return new Column(heading, Form.FOUR_DECIMALS, Width.NUMBER);
    }
}
