package org.verbatim.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verbatim.analyse.Candidate;
import org.verbatim.analyse.Figures;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.Campaign;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Keywords;
import org.verbatim.analyse.Quotes;
import org.verbatim.analyse.TickedQuotes;
import org.verbatim.analyse.Totals;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Picks;
import org.verbatim.files.CsvWriter;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Survey;

/// Adds up what the shards come to, in the order of the data, and writes their rows as they come.
final class Summing implements AutoCloseable {
    private static final int OPENING = 100;

    private final Opened opened;
    private final Index index;
    private final OutputStream codings;
    private final OutputStream matrix;
    private final OutputStream aside;
    private Totals totals;
    private final Keywords keywords;
    private final Samples samples;
    private final List<Counting.Heard> heard = new ArrayList<>();
    private long analysedRows;
    private long asideRows;
    private List<Problem> remarks = List.of();

    /// @param counting gives the sums that everything is added to
    /// @param folder where the tables of rows are written, if they are
    Summing(Opened opened, Index index, Counting counting, Optional<Path> folder) throws IOException {
        this.opened = opened;
        this.index = index;
        this.totals = counting.noTotals();
        this.keywords = counting.noKeywords();
        this.samples = counting.noSamples();
        this.codings = begin(folder, "codings.csv", Rows.CODINGS);
        this.matrix = begin(folder, "matrix.csv", Rows.matrixHeading(opened.taxonomies()));
        this.aside = begin(folder, "set_aside.csv", Rows.SET_ASIDE);
    }

    private static OutputStream begin(Optional<Path> folder, String name, List<String> heading) throws IOException {
        if (folder.isEmpty()) {
            return OutputStream.nullOutputStream();
        }
        Path file = folder.get().resolve(name);
        try (CsvWriter table = new CsvWriter(Files.newOutputStream(file), heading)) {
            table.flush();
        }
        return new BufferedOutputStream(Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND));
    }

    /// Takes in the next shard.
    void add(Counting.Counted counted) {
        totals = totals.plus(counted.totals());
        keywords.addAll(counted.keywords());
        samples.addAll(counted.samples());
        heard.addAll(counted.heard());
        analysedRows += counted.rows().analysedRows();
        asideRows += counted.rows().asideRows();
        try {
            codings.write(counted.rows().codings());
            matrix.write(counted.rows().matrix());
            aside.write(counted.rows().aside());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The comments that people decided about, in the order of the data.
    List<Counting.Heard> heard() {
        return heard;
    }

    /// How many comments have a row in the matrix.
    long analysedRows() {
        return analysedRows;
    }

    /// How many answers have a row in the table of those set aside.
    long asideRows() {
        return asideRows;
    }

    /// What it all comes to.
    Findings findings(Repeats repeats, long seed) {
        Survey survey = opened.file().survey();
        Figures figures = totals.figures(index.segments(), seed);
        Picks picks = opened.picks();
        List<ChosenQuote> quotes = quotes(picks, Quotes.RANKS);
        remarks = Pins.remarks(picks, quotes, candidates());
        return new Findings(
                survey,
                opened.taxonomies().axes(),
                index.segments(),
                figures.respondents(),
                figures.organisations(),
                figures.closed(),
                figures.questions(),
                figures.themes(),
                figures.bySegment(),
                figures.crossed(),
                figures.pairs(),
                figures.comparisons().with(keywords).with(new TickedQuotes(survey.closed(), voices(picks))),
                quotes,
                campaigns(repeats),
                samples.excerpts());
    }

    /// The comments behind the figures but for those of which a person rejected a quote.
    private List<TickedQuotes.Voice> voices(Picks picks) {
        Set<CommentId> rejected = picks.standing().stream()
                .filter(pick -> pick.kind() == Pick.Kind.REJECT)
                .map(Pick::comment)
                .collect(Collectors.toSet());
        return samples.voices().stream()
                .filter(voice -> !rejected.contains(voice.excerpt().id()))
                .toList();
    }

    /// What the user should know of quotes that were pinned, once the findings are told.
    List<Problem> remarks() {
        return remarks;
    }

    /// So many quotes of each theme of each question.
    List<ChosenQuote> quotes(Picks picks, int ranks) {
        List<ChosenQuote> quotes = new ArrayList<>();
        List<OpenQuestion> questions = opened.file().survey().open();
        for (OpenQuestion question : questions) {
            quotes.addAll(quotes(question.id(), picks, ranks));
        }
        return quotes;
    }

    /// The same of one question.
    List<ChosenQuote> quotes(QuestionId id, Picks picks, int ranks) {
        List<QuestionId> questions =
                opened.file().survey().open().stream().map(OpenQuestion::id).toList();
        return Quotes.choose(
                id, opened.taxonomies().axes().getFirst(), samples.candidates(questions.indexOf(id)), picks, ranks);
    }

    private List<Candidate> candidates() {
        return IntStream.range(0, opened.file().survey().open().size())
                .boxed()
                .flatMap(question -> samples.candidates(question).stream())
                .toList();
    }

    /// Whether the comments of all pins are among those that quotes are chosen from.
    boolean knows(Picks picks) {
        Set<CommentId> known =
                candidates().stream().map(candidate -> candidate.comment().id()).collect(Collectors.toSet());
        return picks.standing().stream().map(Pick::comment).allMatch(known::contains);
    }

    private List<Campaign> campaigns(Repeats repeats) {
        List<Campaign> campaigns = new ArrayList<>();
        for (List<Repeats.Comment> group : repeats.groups()) {
            Repeats.Comment first = group.getFirst();
            Shard shard = index.shards().get(first.shard());
            OpenQuestion question = opened.file().survey().open().get(shard.question(first.number()));
            String verbatim = shard.reading().verbatim(first.number());
            campaigns.add(new Campaign(
                    question.id(),
                    new CommentId(people(first).id(shard.respondent(first.number())), question.id()),
                    group.stream().map(this::respondent).distinct().count(),
                    verbatim.codePointCount(0, verbatim.length()) <= OPENING
                            ? verbatim
                            : verbatim.substring(0, verbatim.offsetByCodePoints(0, OPENING))));
        }
        return campaigns.stream().filter(campaign -> campaign.respondents() > 1).toList();
    }

    private Respondents people(Repeats.Comment comment) {
        return index.shards().get(comment.shard()).people(0, 0);
    }

    /// A respondent's place in the data: no two have the same.
    private List<Integer> respondent(Repeats.Comment comment) {
        return List.of(comment.shard(), index.shards().get(comment.shard()).respondent(comment.number()));
    }

    @Override
    public void close() throws IOException {
        codings.close();
        matrix.close();
        aside.close();
    }
}
