package org.verbatim.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.verbatim.analyse.Findings;
import org.verbatim.report.Provenance;

/// The findings as sheets, before they are a file: a cover, contents, notes, then one table a sheet.
///
/// @param subject what it tells of, in a phrase
/// @param maker the program and its version
/// @param sheets each with its own name, and each named table with its own
public record Workbook(String title, String subject, String maker, List<String> keywords, List<Sheet> sheets) {
    /// What its own words are written in.
    static final String LANGUAGE = "en-GB";

    public Workbook {
        title = Printable.of(title);
        keywords = List.copyOf(keywords);
        sheets = List.copyOf(sheets);
        Set<String> names = new HashSet<>();
        for (Sheet sheet : sheets) {
            String table = sheet.table().map(NamedTable::name).orElse("no table of " + sheet.name());
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT)) || !names.add(table.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two sheets or tables are called " + sheet.name());
            }
        }
    }

    /// The workbook of a run's findings.
    ///
    /// What findings do not hold has no sheet: protected ones have no comments.
    public static Workbook of(Findings findings, Provenance provenance, CodingRows codings) {
        List<Sheet> tables = numbered(drafts(new Named(findings), codings));
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(CoverSheet.of(findings, provenance));
        sheets.add(ContentsSheet.of(tables));
        sheets.add(NotesSheet.of());
        sheets.addAll(tables);
        return new Workbook(
                findings.survey().title(),
                "Tables of a survey’s closed questions and of the themes in its comments",
                "Verbatim " + provenance.version(),
                List.of("survey", "themes", "comments", "statistics"),
                sheets);
    }

    private static List<Draft> drafts(Named named, CodingRows codings) {
        List<Draft> drafts = new ArrayList<>();
        drafts.addAll(ClosedSheets.of(named));
        drafts.addAll(ThemeSheets.of(named));
        drafts.addAll(SegmentSheets.of(named));
        drafts.addAll(ComparisonSheets.of(named));
        drafts.addAll(TogetherSheets.of(named));
        drafts.addAll(AnswerSheets.of(named));
        drafts.addAll(CommentSheets.of(named, codings));
        return drafts;
    }

    /// Sheets of the tables that have rows.
    private static List<Sheet> numbered(List<Draft> drafts) {
        List<Sheet> sheets = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.rows().isEmpty()) {
                sheets.add(draft.numbered(sheets.size() + 1));
            }
        }
        return sheets;
    }
}
