package org.verbatim.measure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Gold;
import org.verbatim.codings.GoldFile;
import org.verbatim.codings.Journal;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.OtherToolFile;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.codings.ProjectCodings;
import org.verbatim.codings.SheetFile;
import org.verbatim.codings.Standing;
import org.verbatim.codings.ThemeNames;
import org.verbatim.files.QdaProject;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.QuestionId;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Theme;
import org.verbatim.work.Progress;

/// Takes in what a person coded elsewhere, as that person's decisions.
public final class CodingsImport {
    private final Path directory;
    private final Source source;
    private final Progress progress;

    /// @param directory the survey's folder
    public CodingsImport(Path directory, Source source, Progress progress) {
        this.directory = directory;
        this.source = source;
        this.progress = progress;
    }

    /// What a file of another tool leaves open.
    ///
    /// @param question whose answers were coded, where it names respondents alone
    /// @param codes what it calls themes, each with the theme's id or name
    public record Source(Optional<QuestionId> question, Map<String, String> codes) {
        /// A file that leaves nothing open.
        public static final Source OWN = new Source(Optional.empty(), Map.of());

        public Source {
            codes = Map.copyOf(codes);
        }
    }

    /// What was taken in.
    ///
    /// @param comments in the file
    /// @param again comments of a sample that were coded a second time
    /// @param left items of a sample's sheet that are not coded yet
    /// @param already comments that this coder had coded just so; nothing was added for them
    /// @param themes how many ids of themes the file has, each exactly one of a taxonomy's
    /// @param marked words that a theme was given for, which were found in their comment and are kept
    /// @param unplaced words that were not found in it, or in more places than one: the theme is given to all of it
    /// @param remarks of the coder's file: a last line that was never finished, and is set apart now
    public record Imported(
            int comments,
            int already,
            int themes,
            int again,
            int left,
            int marked,
            int unplaced,
            List<Problem> remarks) {
        public Imported {
            remarks = List.copyOf(remarks);
        }
    }

    /// Takes in a file of the columns comment and themes, the sheet of a sample, or the export of another tool, be it a
    /// table or a REFI-QDA project.
    ///
    /// What a sheet has coded a second time is taken in as decisions of `<coder>.again`.
    ///
    /// @throws WrongInput with every problem in the files; then nothing is taken in
    public Imported add(Path file, CoderId coder, Instant at) {
        Problems problems = new Problems();
        Opened opened =
                Opened.read(directory, Optional.empty(), problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        CodingsFolder.fault("--coder", coder.value()).ifPresent(problems::add);
        holdAsImport(file, problems);
        problems.throwIfAny();
        Optional<Plan> plan = plan(file, coder, problems);
        Optional<SheetFile.Sheet> sheet = plan.flatMap(drawn -> sheet(file, drawn, opened, problems));
        CodedElsewhere elsewhere = new CodedElsewhere(opened, problems);
        Optional<Gold> read = sheet.isPresent()
                ? sheet.map(SheetFile.Sheet::first)
                : problems.none() ? gold(file, coder, elsewhere, opened, problems) : Optional.empty();
        read.ifPresent(gold -> {
            Set<CommentId> comments = gold.themes().keySet();
            elsewhere.hold(gold, RulesWord.on(comments, opened, progress).keySet());
            sumUp(gold, file, problems);
        });
        problems.throwIfAny();
        Gold all = read.orElseThrow();
        Instant since = plan.map(drawn -> drawn.draw().since()).orElse(Instant.MIN);
        Gold fresh = fresh(all, opened, coder, since);
        List<Decision> decisions = fresh.decisions(coder, at, verbatims(fresh, opened));
        append(decisions, coder);
        int again = sheet.map(one -> addAgain(one.again(), opened, coder, at)).orElse(0);
        int already = all.rows().size() - fresh.rows().size();
        int marked = Math.toIntExact(
                decisions.stream().filter(one -> one.words().isPresent()).count());
        long passages = fresh.rows().stream()
                .mapToLong(row -> row.passages().stream().distinct().count())
                .sum();
        return new Imported(
                all.rows().size(),
                already,
                all.exact(),
                again,
                sheet.map(SheetFile.Sheet::left).orElse(all.left()),
                marked,
                Math.toIntExact(passages - marked),
                torn(opened, coder));
    }

    /// The texts of comments in which words were marked.
    private Map<CommentId, String> verbatims(Gold gold, Opened opened) {
        Set<CommentId> marked = gold.rows().stream()
                .filter(row -> !row.passages().isEmpty())
                .map(Gold.Row::comment)
                .collect(Collectors.toSet());
        return marked.isEmpty() ? Map.of() : CodingSheet.texts(opened, marked, progress);
    }

    private static List<Problem> torn(Opened opened, CoderId coder) {
        return opened.codings().remarks().stream()
                .filter(remark -> remark.where().file().equals(coder + CodingsFolder.ENDING))
                .toList();
    }

    private void holdAsImport(Path file, Problems problems) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(CodingsFolder.ENDING)) {
            problems.add(
                    Problem.Place.of(name),
                    "this looks like the record of what a person decided in Verbatim, and is not imported",
                    "copy it into " + directory.resolve("codings") + ": two people's folders are merged by copying");
        }
    }

    private static void sumUp(Gold gold, Path file, Problems problems) {
        if (gold.near() + gold.unknown() > 0) {
            problems.add(
                    Problem.Place.of(String.valueOf(file.getFileName())),
                    "of the ids in this file, " + gold.exact() + " are themes exactly, " + gold.near()
                            + " are near one, and " + gold.unknown() + " are like none",
                    "mend those that are told by line; until then nothing is taken in");
        }
    }

    /// The codings in a file of the columns comment and themes, or of another tool.
    private Optional<Gold> gold(Path file, CoderId coder, CodedElsewhere elsewhere, Opened opened, Problems problems) {
        boolean project = QdaProject.is(file);
        if (!project && GoldFile.is(file)) {
            return elsewhere.read(file);
        }
        Map<ThemeId, String> called = new HashMap<>();
        opened.taxonomies().themes().forEach(theme -> called.put(theme.id(), theme.name()));
        ThemeNames names = new ThemeNames(called, source.codes());
        List<QuestionId> open =
                opened.file().survey().open().stream().map(OpenQuestion::id).toList();
        Optional<QuestionId> one =
                source.question().or(() -> open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty());
        return project
                ? QdaProject.read(file, problems)
                        .map(read -> new ProjectCodings(names, open, one, problems).of(read, coder))
                : OtherToolFile.read(file, names, one, problems);
    }

    /// The plan of this coder's that `file` is the sheet of, if it is one.
    private Optional<Plan> plan(Path file, CoderId coder, Problems problems) {
        if (!SheetFile.is(file)) {
            return Optional.empty();
        }
        String name = String.valueOf(file.getFileName());
        List<Plan> plans = PlansFolder.of(directory).read(problems).stream()
                .filter(plan -> plan.coder().equals(coder))
                .toList();
        Optional<Plan> drawn =
                plans.stream().filter(plan -> name.equals(plan.name() + ".csv")).findFirst();
        if (drawn.isEmpty()) {
            problems.add(
                    Problem.Place.of(name),
                    "no sample of this name was drawn for '" + coder + "'",
                    plans.isEmpty()
                            ? "name the coder that `verbatim sample` drew it for"
                            : "call the sheet as `verbatim sample` did: "
                                    + plans.getLast().name() + ".csv");
        }
        return drawn;
    }

    private static Optional<SheetFile.Sheet> sheet(Path file, Plan plan, Opened opened, Problems problems) {
        return SheetFile.read(
                file, plan, opened.taxonomies().themes().stream().map(Theme::id).toList(), problems);
    }

    private int addAgain(Gold again, Opened opened, CoderId coder, Instant at) {
        CoderId second = new CoderId(coder + Plan.AGAIN);
        Gold fresh = fresh(again, opened, second, Instant.MIN);
        if (!fresh.rows().isEmpty()) {
            append(fresh.decisions(second, at, Map.of()), second);
        }
        return again.rows().size();
    }

    /// What the coder has not said in these very words before.
    ///
    /// @param since what she said before that does not count: it was not said blind
    private static Gold fresh(Gold gold, Opened opened, CoderId coder, Instant since) {
        Standing standing = opened.standing();
        List<ThemeId> first = opened.taxonomies().axes().getFirst().themes().stream()
                .map(Theme::id)
                .toList();
        List<Gold.Row> fresh = new ArrayList<>();
        for (Gold.Row row : gold.rows()) {
            Optional<Opinion> opinion = standing.opinion(row.comment(), coder);
            boolean said = opinion.isPresent()
                    && opinion.get().cleared().filter(at -> !at.isBefore(since)).isPresent()
                    && opinion.get().open().isEmpty()
                    && opinion.get().themes().equals(row.themes());
            if (!said || !first.containsAll(row.themes())) {
                fresh.add(row);
            }
        }
        return new Gold(fresh, gold.exact(), gold.near(), gold.unknown(), gold.left());
    }

    private void append(List<Decision> decisions, CoderId coder) {
        if (decisions.isEmpty()) {
            return;
        }
        try (Journal journal = CodingsFolder.of(directory).journal(coder, "an import")) {
            journal.append(decisions);
        }
    }
}
