package org.verbatim.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;

/// Holds a finished report, also one that was edited by hand, against the results that it was made from.
public final class Lint {
    private final Path results;
    private final Verbatims verbatims;

    /// Gives every comment of the survey, one after the other.
    @FunctionalInterface
    public interface Verbatims {
        /// @param each is handed each verbatim
        void forEach(Consumer<String> each);
    }

    /// How much was looked at.
    ///
    /// @param found what does not hold, in the order of the report
    public record Outcome(int paragraphs, int tables, int quotations, List<Problem> found) {
        public Outcome {
            found = List.copyOf(found);
        }
    }

    /// @param results the folder of a run, which holds evidence.json
    public Lint(Path results, Verbatims verbatims) {
        this.results = results;
        this.verbatims = verbatims;
    }

    /// Reads the report, a Word document or a CSV file of figures, and names what does not hold.
    ///
    /// @throws WrongInput if the report or the evidence cannot be read
    public Outcome check(Path report) throws IOException {
        Path file = results.resolve("evidence.json");
        EvidenceBook book = EvidenceBook.read(file)
                .orElseThrow(() -> wrong(file, "no evidence of a run stands here", "run the survey first"));
        String name = String.valueOf(report.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return figures(report, name, book.respondents());
        }
        Document document = read(report)
                .orElseThrow(
                        () -> wrong(report, "this is no Word document", "save it as .docx, or give a .csv of figures"));
        return check(document, book, name);
    }

    private static Optional<Document> read(Path report) throws IOException {
        return Files.isRegularFile(report) ? WordDocument.read(report) : Optional.empty();
    }

    Outcome check(Document document, EvidenceBook book, String name) {
        SentenceCheck sentences = new SentenceCheck(book, book.respondents());
        GridCheck grids = new GridCheck(book);
        QuoteCheck quotes = new QuoteCheck(book);
        List<Found> found = new ArrayList<>();
        int paragraphs = 0;
        for (Document.Piece piece : document.pieces()) {
            switch (piece) {
                case Document.Paragraph paragraph -> {
                    paragraphs++;
                    if (paragraph.kind() == Document.Kind.TEXT) {
                        found.addAll(sentences.check(paragraph));
                    }
                    quotes.add(paragraph);
                }
                case Document.Grid grid -> found.addAll(grids.check(grid));
            }
        }
        found.addAll(quotes.altered(verbatims));
        return new Outcome(
                paragraphs,
                document.grids().size(),
                quotes.count(),
                found.stream().map(each -> each.in(name)).toList());
    }

    private static Outcome figures(Path report, String name, OptionalLong base) {
        Problems problems = new Problems();
        List<Found> found = FigureFile.check(report, base, problems);
        if (problems.count() > 0) {
            throw new WrongInput(problems.sorted());
        }
        return new Outcome(0, 1, 0, found.stream().map(each -> each.in(name)).toList());
    }

    private static WrongInput wrong(Path file, String what, String fix) {
        return new WrongInput(List.of(new Problem(Problem.Place.of(file.toString()), what, fix)));
    }
}
