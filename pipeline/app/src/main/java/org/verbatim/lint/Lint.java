package org.verbatim.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;

/// Holds a finished report, also one that was edited by hand, against the results that it was made from; without them,
/// against arithmetic alone.
public final class Lint {
    private final Optional<Path> results;
    private final OptionalLong base;
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

    private Lint(Optional<Path> results, OptionalLong base, Verbatims verbatims) {
        this.results = results;
        this.base = base;
        this.verbatims = verbatims;
    }

    /// Against the results of a run.
    ///
    /// @param results the folder of a run, which holds evidence.json
    /// @param base of the figures of a CSV file; if empty, the respondents of the run
    public static Lint against(Path results, OptionalLong base, Verbatims verbatims) {
        return new Lint(Optional.of(results), base, verbatims);
    }

    /// Against arithmetic alone: quotations are not judged.
    ///
    /// @param base what percentages are of, where the report does not say
    public static Lint ofFigures(OptionalLong base) {
        return new Lint(Optional.empty(), base, each -> {});
    }

    /// Reads the report, a Word document or a CSV file of figures, and names what does not hold.
    ///
    /// @throws WrongInput if the report or the evidence cannot be read
    public Outcome check(Path report) throws IOException {
        Optional<EvidenceBook> book = results.map(Lint::book);
        String name = String.valueOf(report.getFileName());
        if (!Files.isRegularFile(report)) {
            throw wrong(report, "there is no such file", "give the report's .docx, or a .csv of figures");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return figures(
                    report,
                    name,
                    base.isPresent()
                            ? base
                            : book.map(EvidenceBook::respondents).orElse(base));
        }
        Document document = WordDocument.read(report)
                .orElseThrow(
                        () -> wrong(report, "this is no Word document", "save it as .docx, or give a .csv of figures"));
        return book.isPresent() ? check(document, book.get(), name) : check(document, name);
    }

    private static EvidenceBook book(Path results) {
        Path file = results.resolve("evidence.json");
        return EvidenceBook.read(file)
                .orElseThrow(() -> wrong(
                        file,
                        "no evidence of a run stands here",
                        "run the survey first, or leave out its folder to judge the arithmetic alone"));
    }

    private Outcome check(Document document, EvidenceBook book, String name) {
        SentenceCheck sentences = new SentenceCheck(book);
        GridCheck grids = new GridCheck(book);
        PlotCheck plots = new PlotCheck(book);
        QuoteCheck quotes = new QuoteCheck(book);
        SaidTwice told = new SaidTwice();
        List<Found> found = new ArrayList<>();
        for (Document.Piece piece : document.pieces()) {
            switch (piece) {
                case Document.Paragraph paragraph -> {
                    switch (paragraph.kind()) {
                        case TEXT -> found.addAll(sentences.check(paragraph, told));
                        case BASE -> found.addAll(sentences.base(paragraph));
                        case NOTE ->
                            found.addAll(
                                    paragraph.text().strip().startsWith("Base")
                                            ? sentences.base(paragraph)
                                            : sentences.check(paragraph, told));
                        case HEADING, CAPTION, QUOTE, APPARATUS -> {}
                    }
                    quotes.add(paragraph);
                }
                case Document.Grid grid -> found.addAll(grids.check(grid));
                case Document.Plotted plot -> found.addAll(plots.check(plot));
            }
        }
        found.addAll(told.found());
        found.addAll(quotes.altered(verbatims));
        return outcome(document, quotes.count(), found, name);
    }

    private Outcome check(Document document, String name) {
        ArithmeticCheck arithmetic = new ArithmeticCheck(Shares.printed(document), base);
        List<Found> found = new ArrayList<>();
        for (Document.Piece piece : document.pieces()) {
            switch (piece) {
                case Document.Paragraph paragraph -> found.addAll(arithmetic.check(paragraph));
                case Document.Grid grid -> found.addAll(GridArithmetic.check(grid));
                case Document.Plotted plot -> found.addAll(PlotCheck.arithmetic(plot));
            }
        }
        found.addAll(arithmetic.saidTwice());
        return outcome(document, 0, found, name);
    }

    private static Outcome outcome(Document document, int quotations, List<Found> found, String name) {
        return new Outcome(
                document.paragraphs().size(),
                document.grids().size(),
                quotations,
                found.stream()
                        .sorted(Comparator.comparingLong(each -> each.place().paragraph()))
                        .map(each -> each.in(name))
                        .toList());
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
