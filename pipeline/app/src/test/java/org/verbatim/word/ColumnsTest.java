package org.verbatim.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verbatim.report.Table;

class ColumnsTest {
    private static final Page PAGE = new Page(HouseStyle.tree("section.xml").getDocumentElement());

    @Test
    void standUprightWithTenColumnsOfFigures() {
        Table answers = table(
                "What gets in the way of improvement? Please say more about the barriers.",
                "129",
                "Asked",
                "Left blank",
                "Received",
                "Punctuation only",
                "No content",
                "Analysed",
                "Respondents",
                "Organisations",
                "No theme");
        Columns columns = Columns.of(answers, PAGE);
        assertEquals(Page.Lie.UPRIGHT, columns.lie());
        assertTrue(columns.width() <= PAGE.width(Page.Lie.UPRIGHT), columns.toString());
    }

    @Test
    void lieAcrossWhereTheyCannotStand() {
        Columns columns = Columns.of(Specimen.wide(), PAGE);
        assertEquals(Page.Lie.ACROSS, columns.lie());
        assertTrue(columns.width() <= PAGE.width(Page.Lie.ACROSS), columns.toString());
    }

    @Test
    void areLargeWhereThereIsRoom() {
        assertEquals(Columns.LARGE, Columns.of(Specimen.shares(), PAGE).halfPoints());
    }

    @Test
    void breakANameBeforeTheyBreakACountFromItsShare() {
        String[] groups = {"East", "London", "Midlands", "North East and Yorkshire", "North", "South East", "South"};
        Columns columns = Columns.of(table("Patient and public involvement in improvement", "97 (81%)", groups), PAGE);
        for (int width : columns.widths().subList(1, 8)) {
            assertTrue(width >= Letters.width("97 (81%)", columns.halfPoints()) + Columns.ROOM, columns.toString());
        }
    }

    @Test
    void holdAWordThatNoPageHolds() {
        Columns columns = Columns.of(table("W".repeat(10_000), "1", "Respondents"), PAGE);
        assertTrue(columns.width() <= PAGE.width(columns.lie()), columns.toString());
        columns.widths().forEach(width -> assertTrue(width > 0, columns.toString()));
    }

    private static Table table(String name, String cell, String... heads) {
        List<Table.Column> columns = new ArrayList<>(List.of(new Table.Column("Question", "", false)));
        for (String head : heads) {
            columns.add(new Table.Column(head, "", true));
        }
        List<Table.Cell> cells = Collections.nCopies(heads.length, new Table.Cell(cell, 0, Optional.empty()));
        return new Table(
                "Answers", columns, List.of(new Table.Row(Table.Rank.PLAIN, 0, name, Optional.empty(), cells)));
    }
}
