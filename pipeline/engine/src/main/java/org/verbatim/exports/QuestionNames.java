package org.verbatim.exports;

import java.util.List;

/// What questions and the rows of their tables are called, as the header of the export has it.
record QuestionNames(Export export) {
    /// What a question of several columns is called: by its code, else by its text.
    String question(Heading heading) {
        if (export.recognition().tool() == Tool.QUALTRICS && QuestionIds.isCode(heading.title())) {
            return heading.title().replaceFirst("(?:_\\d+)?(?:_TEXT)?$", "");
        }
        boolean hasCode = export.recognition().tool() == Tool.LIMESURVEY || QuestionIds.isCode(heading.block());
        return hasCode
                        && QuestionIds.isCode(heading.block())
                        && !heading.block().isEmpty()
                ? heading.block()
                : heading.question().isEmpty() ? heading.title() : heading.question();
    }

    /// The words of a row's or an item's name that its neighbours do not begin with.
    String ownWords(Heading heading) {
        List<String> names = export.columns().stream()
                .map(Column::heading)
                .filter(other ->
                        other.block().equals(heading.block()) && !other.option().isEmpty())
                .map(Heading::option)
                .toList();
        String shared = names.getFirst();
        for (String name : names) {
            while (!name.startsWith(shared)) {
                shared = shared.substring(0, Math.max(shared.lastIndexOf(' ', shared.length() - 2) + 1, 0));
            }
        }
        String own = heading.option()
                .substring(Math.min(shared.length(), heading.option().length()));
        return own.isBlank() || names.size() < 2 ? heading.option() : own;
    }

    /// What a column that is a question by itself is called.
    String ownName(Heading heading) {
        return QuestionIds.isCode(heading.title()) || heading.question().isEmpty() ? heading.title() : heading.text();
    }
}
