package org.verbatim.workbook;

/// What stands in place of a number or a word that is not there: letters in square brackets, which a screen reader
/// speaks and a spreadsheet never adds up.
enum Marker implements Cell {
    WITHHELD("[c]", "confidential: withheld, since a small number could say something of a person"),
    LOW("[low]", "more than zero, but rounds to zero"),
    NOT_AVAILABLE("[x]", "not available: there is nothing that it could be counted of"),
    NOT_APPLICABLE("[z]", "not applicable");

    private final String sign;
    private final String meaning;

    Marker(String sign, String meaning) {
        this.sign = sign;
        this.meaning = meaning;
    }

    @Override
    public String text() {
        return sign;
    }

    String meaning() {
        return meaning;
    }
}
