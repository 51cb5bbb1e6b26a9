package org.verbatim.codings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.verbatim.files.Header;

/// How a table that another tool wrote tells which comment carries which code.
sealed interface CodedTable {
    /// The column that names the comment, or its respondent.
    int comment();

    /// A row for each comment, its codes in one cell: Verbatim's own files, and ThemeFinder's.
    record Listed(int comment, int themes, String separator) implements CodedTable {}

    /// A row for each coded passage: Taguette's highlights, MAXQDA's retrieved segments.
    ///
    /// @param words the column that has the words coded, if there is one
    record Passages(int comment, int code, OptionalInt words) implements CodedTable {}

    /// A row for each comment, a column for each code: NVivo's matrices and MAXQDA's code matrix.
    record Matrix(int comment, List<Code> codes) implements CodedTable {
        public Matrix {
            codes = List.copyOf(codes);
        }
    }

    /// A column of a matrix.
    record Code(int column, String name) {}

    /// What a header tells; empty if nothing in it names comments.
    static Optional<CodedTable> of(Header header) {
        OptionalInt listed = first(header, "themes", "labels", "topics");
        OptionalInt comment =
                first(header, "comment", "response_id", "themefinder_id", "document", "document name", "file", "case");
        if (listed.isPresent() && comment.isPresent()) {
            String separator = header.find("themes").isPresent() ? ";" : "|";
            return Optional.of(new Listed(comment.getAsInt(), listed.getAsInt(), separator));
        }
        OptionalInt code = first(header, "tag", "code", "codes");
        if (code.isPresent() && comment.isPresent()) {
            OptionalInt words = first(header, "content", "segment", "coded segments");
            return Optional.of(new Passages(comment.getAsInt(), code.getAsInt(), words));
        }
        return comment.isPresent() || bare(header.given().getFirst()).isEmpty()
                ? Optional.of(matrix(header, comment.orElse(0)))
                : Optional.empty();
    }

    private static CodedTable matrix(Header header, int comment) {
        List<Code> codes = new ArrayList<>();
        List<String> names = header.given();
        for (int column = 0; column < names.size(); column++) {
            String name = bare(names.get(column));
            boolean sum = List.of("sum", "total", "").contains(name.toLowerCase(Locale.ROOT));
            if (column != comment && !sum) {
                codes.add(new Code(column, name));
            }
        }
        return new Matrix(comment, codes);
    }

    private static OptionalInt first(Header header, String... names) {
        for (String name : names) {
            for (int column = 0; column < header.names().size(); column++) {
                if (header.names().get(column).strip().equalsIgnoreCase(name)) {
                    return OptionalInt.of(column);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// A name without NVivo's numbering (`A : Capacity`, `12 : R001.txt`).
    static String bare(String name) {
        String text = name.strip();
        int colon = text.indexOf(" : ");
        boolean numbered =
                colon > 0 && colon <= 4 && text.substring(0, colon).chars().allMatch(CodedTable::numbers);
        return numbered ? text.substring(colon + 3).strip() : text;
    }

    private static boolean numbers(int sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z');
    }
}
