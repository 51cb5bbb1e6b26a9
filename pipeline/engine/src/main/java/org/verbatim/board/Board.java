package org.verbatim.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.verbatim.annotate.Models;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Entry;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.PicksFile;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.folder.Answers;
import org.verbatim.folder.BlindCodings;
import org.verbatim.folder.IndexFolder;
import org.verbatim.folder.Opened;
import org.verbatim.index.DamagedIndex;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Survey;
import org.verbatim.model.WrongInput;
import org.verbatim.source.SurveyFile;
import org.verbatim.teach.KeptModel;
import org.verbatim.work.Progress;

/// A survey lying open, to be looked at from all sides for as long as one likes: read once, with its index.
///
/// It holds a few bits of every comment - who was asked what, what was ticked, which themes it carries by whose word -
/// and joins them when a view is asked for; texts and the places of mentions are read for the page that is shown. What
/// a person decides is taken in one comment at a time. For any thread.
public final class Board implements AutoCloseable {
    private final Path directory;
    private final Answers answers;
    private final Lasting lasting;
    private final ThemeLayers rules;
    private final People people;
    private final Selecting selecting;
    private final QueryCells queries;
    private final Lines lines;
    private final List<Plan> plans;
    private final Awaiting awaiting;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicReference<Stamps> stamps;
    private final Stamps asRead;

    private Board(Path directory, Lasting lasting, Current current) {
        this.directory = directory;
        this.answers = current.answers;
        this.lasting = lasting;
        this.rules = current.rules;
        this.plans = current.plans;
        this.stamps = new AtomicReference<>(current.stamps);
        this.asRead = Stamps.of(current.answers.opened().otherFiles());
        Cells cells = lasting.cells;
        this.people = new People(answers.opened(), cells, rules, lasting.columns.kept());
        this.awaiting = new Awaiting(BlindCodings.of(current.plans), cells, people);
        this.selecting = new Selecting(
                answers,
                new Selecting.Known(
                        cells,
                        lasting.columns,
                        rules,
                        people,
                        awaiting,
                        lasting.latest.layers(answers, cells, lasting.models, rules)));
        this.queries = new QueryCells(answers, cells, lasting.models);
        this.lines = new Lines(answers, cells, rules, people, guessing(), lasting.models);
    }

    private Optional<Guessing> guessing() {
        return lasting.latest
                .of(answers)
                .map(kept ->
                        new Guessing(kept.learnt().model(), answers.opened().taxonomies()));
    }

    /// What no change of themes and codings moves.
    private record Lasting(
            Models models, Cells cells, Columns columns, Ordering ordering, LatestModel latest, Stamps source) {
        static Lasting of(Answers answers) {
            Cells cells = new Cells(answers);
            return new Lasting(
                    Models.load(),
                    cells,
                    Columns.read(answers, cells),
                    new Ordering(answers, cells),
                    new LatestModel(),
                    Board.source(answers.opened()));
        }
    }

    /// What is read anew whenever it was changed.
    ///
    /// @param stamps of its files, taken before they were read
    private record Current(Answers answers, ThemeLayers rules, List<Plan> plans, Stamps stamps) {}

    /// Opens the survey in `directory`.
    ///
    /// @param indexing is told if the index must be made
    /// @param asking is told how far the rules have been asked
    /// @throws WrongInput with every problem in the user's files
    public static Board open(Path directory, Progress indexing, Progress asking) {
        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(directory, Optional.empty(), problems);
        List<Plan> plans = plansIn(directory, problems);
        problems.throwIfAny();
        return open(directory, opened.orElseThrow(), plans, indexing, asking);
    }

    private static Board open(Path directory, Opened opened, List<Plan> plans, Progress indexing, Progress asking) {
        Stamps stamps = stamps(opened);
        IndexFolder folder = new IndexFolder(opened.file());
        try {
            return laidOut(directory, new Answers(opened, folder.open(indexing)), plans, stamps, asking);
        } catch (DamagedIndex damaged) {
            folder.discard();
            return laidOut(directory, new Answers(opened, folder.open(indexing)), plans, stamps, asking);
        }
    }

    private static Board laidOut(Path directory, Answers answers, List<Plan> plans, Stamps stamps, Progress asking) {
        Lasting lasting = Lasting.of(answers);
        ThemeLayers rules = ThemeLayers.ask(answers, lasting.cells, lasting.models, asking);
        return new Board(directory, lasting, new Current(answers, rules, plans, stamps));
    }

    private static List<Plan> plansIn(Path directory, Problems problems) {
        return PlansFolder.of(directory).read(problems);
    }

    /// Quotes that people chose move nothing here.
    private static Stamps stamps(Opened opened) {
        List<Path> files = new ArrayList<>(opened.otherFiles());
        files.removeIf(file -> file.endsWith(PicksFile.NAME));
        files.add(new KeptModel(opened.file()).file());
        return Stamps.of(files);
    }

    /// The files of which a change shows only once the survey is opened anew.
    private static Stamps source(Opened opened) {
        List<Path> files = new ArrayList<>(opened.file().data().paths());
        files.add(opened.file().directory().resolve(SurveyFile.NAME));
        return Stamps.of(files);
    }

    /// Whether survey.yaml or the answers were changed since the survey was opened: they stay here as they were.
    public boolean isOutgrown() {
        return !source(answers.opened()).equals(lasting.source);
    }

    /// Whether anybody changed the survey's themes, codings, samples or model since they were read; what was heard here
    /// is no change.
    public boolean isOutdated() {
        return !stamps(answers.opened()).equals(stamps.get());
    }

    /// The same survey with its themes and codings as they stand in the folder now. Both share the index: only one of
    /// them is to be closed. Only the rules of themes that were changed are asked.
    ///
    /// @throws WrongInput with every problem in the user's files; then this one is outdated only once they change again
    public Board again() {
        Stamps now = stamps(answers.opened());
        stamps.set(now);
        Problems problems = new Problems();
        Optional<Opened> opened = answers.opened().again(problems);
        List<Plan> read = plansIn(directory, problems);
        problems.throwIfAny();
        Answers fresh = new Answers(opened.orElseThrow(), answers.index());
        return new Board(
                directory, lasting, new Current(fresh, rules.again(fresh, lasting.cells, lasting.models), read, now));
    }

    /// The folder's files as they were when what is laid out here was read.
    Stamps asRead() {
        return asRead;
    }

    /// The survey's folder.
    public Path directory() {
        return directory;
    }

    /// What was asked.
    public Survey survey() {
        return answers.opened().file().survey();
    }

    /// The answers, with what is written in the survey's folder today.
    public Answers answers() {
        return answers;
    }

    /// Everything that people wrote, each person's entries in their order.
    public List<Entry> history() {
        return reading(people::history);
    }

    /// The samples that were drawn, by name.
    public List<Plan> plans() {
        return plans;
    }

    /// A view as it was typed.
    ///
    /// @throws WrongInput with what is wrong with it
    public View view(View.Typed typed) {
        View view = new ViewReader(answers).read(typed);
        plan(view);
        return view;
    }

    private Optional<Plan> plan(View view) {
        return view.plan()
                .map(name -> plans.stream()
                        .filter(plan -> plan.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new WrongInput(new Problem(
                                Problem.Place.of("samples"),
                                "there is no sample '" + name + "'",
                                "draw one: verbatim sample DIR --size N --coder NAME"))));
    }

    /// The comments of a view, as it is now.
    ///
    /// @param me who codes: whether a comment is coded is asked of her
    public Selected select(View view, Optional<CoderId> me) {
        Optional<CellSet> query = view.query().map(queries::find);
        Optional<Plan> plan = plan(view);
        Selected selected = reading(() -> selecting.select(view, me, query, plan));
        return plan.isPresent() ? selected : lasting.ordering.sort(selected, view.order());
    }

    /// How many comments each further choice would leave.
    public FacetCounts count(View view, Optional<CoderId> me) {
        Optional<CellSet> query = view.query().map(queries::find);
        Optional<Plan> plan = plan(view);
        return reading(() -> selecting.count(view, me, query, plan));
    }

    /// Some of the comments of a view.
    ///
    /// @param from the place of the first, from 0
    /// @param atMost how many
    public List<Line> lines(Selected selected, int from, int atMost, View view) {
        int first = Math.min(from, selected.size());
        int[] page = new int[Math.min(atMost, selected.size() - first)];
        for (int i = 0; i < page.length; i++) {
            page[i] = selected.cell(first + i);
        }
        return reading(() -> lines.read(page, view.query()));
    }

    /// The comment of this number.
    public Line line(int cell, View view) {
        return reading(() -> lines.read(new int[] {cell}, view.query())).getFirst();
    }

    /// The name of the comment of this number.
    public CommentId comment(int cell) {
        return lasting.cells.id(cell);
    }

    /// The number of a comment, if the survey has it.
    public OptionalInt find(CommentId comment) {
        return lasting.cells.find(comment);
    }

    /// The first place from `from` on whose comment this person has not decided about; empty if she has of all.
    public OptionalInt nextUncoded(Selected selected, int from, CoderId me) {
        return reading(() -> {
            for (int place = Math.max(0, from); place < selected.size(); place++) {
                if (!isCoded(selected, place, me)) {
                    return OptionalInt.of(place);
                }
            }
            return OptionalInt.empty();
        });
    }

    /// The comments that a person is still to code blind: a sample to measure by has drawn them for her. What was found
    /// in them is not for her eyes yet; a view that asks for it leaves them out.
    ///
    /// @param me who codes; for nobody, no comment waits
    public Set<CommentId> awaiting(Optional<CoderId> me) {
        return reading(() -> awaiting.of(me));
    }

    private boolean isCoded(Selected selected, int place, CoderId me) {
        CoderId coder = selected.again(place) ? new CoderId(me + Plan.AGAIN) : me;
        Opinion opinion = people.of(selected.cell(place)).opinions().get(coder);
        return opinion != null && selected.counts(opinion);
    }

    /// How many places of the view this person has decided about.
    public int coded(Selected selected, CoderId me) {
        return reading(() -> {
            int coded = 0;
            for (int place = 0; place < selected.size(); place++) {
                coded += isCoded(selected, place, me) ? 1 : 0;
            }
            return coded;
        });
    }

    /// Takes in entries about one comment, which are on the disk already.
    public void hear(List<? extends Entry> entries) {
        CommentId comment = entries.getFirst().comment();
        int cell = lasting.cells.find(comment).orElseThrow();
        lock.writeLock().lock();
        try {
            people.hear(cell, comment, new ArrayList<>(entries));
            entries.forEach(entry -> stamps.updateAndGet(known -> known.with(file(entry.coder()))));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Path file(CoderId coder) {
        return CodingsFolder.of(directory).file(coder);
    }

    private <T> T reading(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lasting.latest.close();
        answers.close();
    }
}
