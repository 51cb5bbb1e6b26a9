package org.verbatim.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Entry;
import org.verbatim.codings.Plan;
import org.verbatim.codings.PlansFolder;
import org.verbatim.index.DamagedIndex;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Survey;
import org.verbatim.model.WrongInput;

/// A survey lying open, to be looked at from all sides for as long as one likes: read once, with its index.
///
/// It holds a few bits of every comment - who was asked what, what was ticked, which themes it carries by whose word -
/// and joins them when a view is asked for; texts and the places of mentions are read for the page that is shown. What
/// a person decides is taken in one comment at a time. For any thread.
public final class Board implements AutoCloseable {
    private final Path directory;
    private final Answers answers;
    private final Cells cells;
    private final Columns columns;
    private final ThemeLayers rules;
    private final People people;
    private final Selecting selecting;
    private final Optional<ModelCodings> model;
    private final Ordering ordering;
    private final QueryCells queries;
    private final Lines lines;
    private final List<Plan> plans;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private Board(Path directory, Answers answers, List<Plan> plans, Progress asking) {
        Models models = Models.load();
        this.directory = directory;
        this.answers = answers;
        this.cells = new Cells(answers);
        this.columns = Columns.read(answers, cells);
        this.rules = ThemeLayers.ask(answers, cells, models, asking);
        this.people = new People(answers.opened(), cells, rules, columns.kept());
        this.selecting = new Selecting(answers, cells, columns, rules, people);
        this.model = ModelCodings.kept(answers);
        this.ordering = new Ordering(answers, cells);
        this.queries = new QueryCells(answers, cells, models);
        this.lines = new Lines(
                answers,
                cells,
                rules,
                people,
                model.map(kept ->
                        new Guessing(kept.learnt().model(), answers.opened().taxonomies())),
                models);
        this.plans = plans;
    }

    /// Opens the survey in `directory`.
    ///
    /// @param indexing is told if the index must be made
    /// @param asking is told how far the rules have been asked
    /// @throws WrongInput with every problem in the user's files
    public static Board open(Path directory, Progress indexing, Progress asking) {
        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(directory, Optional.empty(), problems);
        List<Plan> plans = new PlansFolder(directory.resolve("samples")).read(problems);
        problems.throwIfAny();
        return open(directory, opened.orElseThrow(), plans, indexing, asking);
    }

    private static Board open(Path directory, Opened opened, List<Plan> plans, Progress indexing, Progress asking) {
        IndexFolder folder = new IndexFolder(opened.file());
        try {
            return new Board(directory, new Answers(opened, folder.open(indexing)), plans, asking);
        } catch (DamagedIndex damaged) {
            folder.discard();
            return new Board(directory, new Answers(opened, folder.open(indexing)), plans, asking);
        }
    }

    /// The same survey with its themes and codings as they stand in the folder now. Both share the index: only one of
    /// them is to be closed.
    ///
    /// @throws WrongInput with every problem in the user's files
    public Board again() {
        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(directory, Optional.empty(), problems);
        problems.throwIfAny();
        return new Board(directory, new Answers(opened.orElseThrow(), answers.index()), plans, Progress.SILENT);
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
        return plan.isPresent() ? selected : ordering.sort(selected, view.order());
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
        return cells.id(cell);
    }

    /// The number of a comment, if the survey has it.
    public OptionalInt find(CommentId comment) {
        return cells.find(comment);
    }

    /// What people said of the comment of this number.
    public Coded coded(int cell) {
        return reading(() -> people.of(cell));
    }

    /// The first place from `from` on whose comment this person has not decided about; empty if she has of all.
    public OptionalInt nextUncoded(Selected selected, int from, CoderId me) {
        return reading(() -> {
            for (int place = Math.max(0, from); place < selected.size(); place++) {
                CoderId coder = selected.again(place) ? new CoderId(me + Plan.AGAIN) : me;
                if (!people.of(selected.cell(place)).opinions().containsKey(coder)) {
                    return OptionalInt.of(place);
                }
            }
            return OptionalInt.empty();
        });
    }

    /// How many places of the view this person has decided about.
    public int coded(Selected selected, CoderId me) {
        return reading(() -> {
            int coded = 0;
            for (int place = 0; place < selected.size(); place++) {
                CoderId coder = selected.again(place) ? new CoderId(me + Plan.AGAIN) : me;
                coded += people.of(selected.cell(place)).opinions().containsKey(coder) ? 1 : 0;
            }
            return coded;
        });
    }

    /// Takes in entries about one comment, which are on the disk already.
    public void hear(List<? extends Entry> entries) {
        CommentId comment = entries.getFirst().comment();
        int cell = cells.find(comment).orElseThrow();
        lock.writeLock().lock();
        try {
            people.hear(cell, comment, new ArrayList<>(entries));
        } finally {
            lock.writeLock().unlock();
        }
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
        model.ifPresent(ModelCodings::close);
        answers.close();
    }
}
