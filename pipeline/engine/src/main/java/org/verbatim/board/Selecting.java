package org.verbatim.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.verbatim.codings.Plan;
import org.verbatim.folder.Answers;
import org.verbatim.model.CoderId;
import org.verbatim.model.ThemeId;
import org.verbatim.search.Condition;
import org.verbatim.taxonomy.Taxonomies;

/// Joins what is known of comments into the set that a view shows, and counts what each further choice would leave.
final class Selecting {
    private final Cells cells;
    private final Columns columns;
    private final ThemeLayers rules;
    private final People people;
    private final Awaiting awaiting;
    private final Optional<ModelLayers> model;
    private final Taxonomies taxonomies;
    private final int segments;

    /// What is known of comments.
    ///
    /// @param rules what the rules find
    /// @param awaiting the comments of which whoever codes is not to see yet what was found
    /// @param model what a model says, if there is one
    record Known(
            Cells cells,
            Columns columns,
            ThemeLayers rules,
            People people,
            Awaiting awaiting,
            Optional<ModelLayers> model) {}

    Selecting(Answers answers, Known known) {
        this.cells = known.cells;
        this.columns = known.columns;
        this.rules = known.rules;
        this.people = known.people;
        this.awaiting = known.awaiting;
        this.model = known.model;
        this.taxonomies = answers.opened().taxonomies();
        this.segments = answers.index().segments().size();
    }

    /// What a view leaves, one set for each kind of choice, so that a kind can be left aside.
    private final class Choices {
        private final Map<String, CellSet> byKind = new LinkedHashMap<>();
        private final CellSet all;

        Choices(View view, Optional<CoderId> me, Optional<CellSet> query, Optional<CellSet> plan) {
            boolean aside = view.state().equals(Optional.of(View.State.ASIDE));
            this.all = (aside ? columns.aside() : people.kept()).copy();
            query.ifPresent(all::and);
            plan.ifPresent(all::and);
            if (view.asksThemes()) {
                all.andNot(awaiting.cells(me));
            }
            if (!view.questions().isEmpty()) {
                CellSet any = CellSet.none(cells.size());
                view.questions().forEach(question -> any.or(columns.questions().get(question)));
                byKind.put("question", any);
            }
            addThemes(view);
            view.state().filter(state -> !aside).ifPresent(state -> byKind.put("state", state(state, me)));
            addConditions(view);
        }

        private void addThemes(View view) {
            CellSet carried = CellSet.none(cells.size()).or(all);
            for (ThemeId theme : view.themes()) {
                carried.and(layer(taxonomies.number(theme).orElseThrow(), view.by()));
            }
            if (view.noTheme()) {
                carried.andNot(anyTheme(view.by()));
            }
            if (!view.themes().isEmpty() || view.noTheme()) {
                byKind.put("theme", carried);
            } else if (view.by().isPresent()) {
                byKind.put("coder", said(view.by().get()));
            }
        }

        private void addConditions(View view) {
            for (Condition condition : view.where()) {
                Split split = columns.splits().get(number(condition));
                CellSet chosen = split.cells().get(value(condition));
                byKind.merge(split.id(), chosen.copy(), CellSet::or);
            }
        }

        /// What all choices leave but those of this kind.
        CellSet without(String kind) {
            CellSet left = all.copy();
            byKind.forEach((name, chosen) -> {
                if (!name.equals(kind)) {
                    left.and(chosen);
                }
            });
            return left;
        }
    }

    private int number(Condition condition) {
        return switch (condition) {
            case Condition.InSegment in -> in.segment();
            case Condition.Chose chose -> segments + chose.question();
        };
    }

    private static int value(Condition condition) {
        return switch (condition) {
            case Condition.InSegment in -> in.value();
            case Condition.Chose chose -> chose.option();
        };
    }

    /// The comments that carry the theme by this word.
    private CellSet layer(int theme, Optional<CoderId> by) {
        if (by.isEmpty()) {
            return people.inTheEnd(theme);
        }
        if (by.get().equals(CoderId.MODEL)) {
            return byModel().map(layers -> layers.whole(theme)).orElseGet(() -> CellSet.none(cells.size()));
        }
        return by.get().equals(CoderId.RULES) ? rules.whole(theme) : people.given(theme, by.get());
    }

    /// What the model says; empty without one, and as long as it still reads.
    private Optional<ThemeLayers> byModel() {
        return model.flatMap(ModelLayers::layers);
    }

    /// The comments that carry any theme of the first taxonomy by this word.
    private CellSet anyTheme(Optional<CoderId> by) {
        CellSet any = CellSet.none(cells.size());
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            if (taxonomies.axis(theme) == 0 && taxonomies.parent(theme) < 0) {
                any.or(layer(theme, by));
            }
        }
        return any;
    }

    /// The comments of which this coder said anything.
    private CellSet said(CoderId coder) {
        return coder.equals(CoderId.RULES) || coder.equals(CoderId.MODEL)
                ? anyTheme(Optional.of(coder))
                : people.lookedAt(coder).orElseGet(() -> CellSet.none(cells.size()));
    }

    private CellSet state(View.State state, Optional<CoderId> me) {
        CellSet coded = me.flatMap(people::lookedAt).orElseGet(() -> CellSet.none(cells.size()));
        return switch (state) {
            case UNCODED -> people.kept().copy().andNot(coded);
            case CODED -> coded;
            case SUGGESTED ->
                said(CoderId.RULES).or(said(CoderId.MODEL)).andNot(coded).andNot(awaiting.cells(me));
            case DISPUTED -> people.disputed().copy().andNot(awaiting.cells(me));
            case FLAGGED -> people.flagged();
            case ASIDE -> columns.aside();
        };
    }

    /// The comments of the view.
    ///
    /// @param me who codes
    /// @param query what the view's query finds, if it has one
    Selected select(View view, Optional<CoderId> me, Optional<CellSet> query, Optional<Plan> plan) {
        CellSet left = new Choices(view, me, query, plan.map(this::cellsOf)).without("");
        BitSet again = new BitSet();
        int[] sorted = plan.isPresent() ? inOrder(plan.get(), left, again) : left.cells();
        Instant since = plan.filter(drawn -> drawn.purpose() == Plan.Purpose.MEASURING)
                .map(drawn -> drawn.draw().since())
                .orElse(Instant.MIN);
        return new Selected(sorted, again, respondents(left), since);
    }

    private CellSet cellsOf(Plan plan) {
        CellSet drawn = CellSet.none(cells.size());
        for (Plan.Item item : plan.items()) {
            cells.find(item.comment()).ifPresent(cell -> drawn.put(cell, true));
        }
        return drawn;
    }

    private int[] inOrder(Plan plan, CellSet left, BitSet again) {
        int[] sorted = new int[plan.items().size()];
        int next = 0;
        for (Plan.Item item : plan.items()) {
            OptionalInt cell = cells.find(item.comment());
            if (cell.isPresent() && left.has(cell.getAsInt())) {
                again.set(next, item.repeats().isPresent());
                sorted[next++] = cell.getAsInt();
            }
        }
        return java.util.Arrays.copyOf(sorted, next);
    }

    private int respondents(CellSet left) {
        int respondents = 0;
        int last = -1;
        for (int cell : left.cells()) {
            int who = cell / Math.max(1, columns.questions().size());
            respondents += who == last ? 0 : 1;
            last = who;
        }
        return respondents;
    }

    /// What each further choice would leave.
    FacetCounts count(View view, Optional<CoderId> me, Optional<CellSet> query, Optional<Plan> plan) {
        // Asked first: a model that is through meanwhile is said to read on, and counts the next time.
        OptionalInt modelReads = model.map(ModelLayers::percent).orElse(OptionalInt.empty());
        Choices choices = new Choices(view, me, query, plan.map(this::cellsOf));
        CellSet left = choices.without("");
        CellSet anyQuestion = choices.without("question");
        CellSet waiting = awaiting.cells(me);
        CellSet told = left.copy().andNot(waiting);
        CellSet anyCoder = choices.without("coder").andNot(waiting);
        CellSet anyState = choices.without("state");
        SortedMap<CoderId, Integer> coders = new TreeMap<>();
        coders.put(CoderId.RULES, said(CoderId.RULES).common(anyCoder));
        byModel()
                .ifPresent(
                        known -> coders.put(CoderId.MODEL, said(CoderId.MODEL).common(anyCoder)));
        people.coders().forEach(coder -> coders.put(coder, said(coder).common(anyCoder)));
        Map<View.State, Integer> states = new EnumMap<>(View.State.class);
        for (View.State state : View.State.values()) {
            states.put(
                    state,
                    state == View.State.ASIDE
                            ? columns.aside().size()
                            : state(state, me).common(anyState));
        }
        List<List<Integer>> splits = new ArrayList<>();
        for (Split split : columns.splits()) {
            CellSet any = choices.without(split.id());
            splits.add(split.cells().stream().map(any::common).toList());
        }
        return new FacetCounts(
                left.size(),
                columns.questions().stream().map(anyQuestion::common).toList(),
                IntStream.range(0, taxonomies.size())
                        .mapToObj(theme -> layer(theme, view.by()).common(told))
                        .toList(),
                told.size() - anyTheme(view.by()).common(told),
                coders,
                modelReads,
                states,
                splits);
    }
}
