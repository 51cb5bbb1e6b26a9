package org.verbatim.exports;

/// What the header of an export says of one column.
///
/// @param number from 0
/// @param column its name, as survey.yaml calls it: unique
/// @param title its own name as the tool shows it: a code, a variable's name, or the question
/// @param block what columns of one question have in common; empty if the column stands alone
/// @param question the question's text, cleaned; empty if the export holds none
/// @param option the option, item or row of a table that this column is for, cleaned; empty if there is none
/// @param mark what the tool itself says of it, such as Qualtrics' import id; empty if nothing
record Heading(int number, String column, String title, String block, String question, String option, String mark) {
    /// The question with its option, as a title of its own.
    String text() {
        if (option.isEmpty()) {
            return question.isEmpty() ? title : question;
        }
        return question.isEmpty() ? option : question + " " + (question.endsWith(":") ? "" : "– ") + option;
    }

    /// The same at another place.
    Heading at(int otherNumber) {
        return new Heading(otherNumber, column, title, block, question, option, mark);
    }

    /// The same in another block.
    Heading in(String otherBlock, String otherQuestion, String otherOption) {
        return new Heading(number, column, title, otherBlock, otherQuestion, otherOption, mark);
    }
}
