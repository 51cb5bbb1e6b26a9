package org.verbatim.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Preparation;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Matches;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.index.ShardWriter;
import org.verbatim.learn.Evidence;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Permission;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;
import org.verbatim.rules.Rule;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.tag.ThemeSearch;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.teach.Evidences;
import org.verbatim.work.Annotators;

/// Reads the comments of a page: few enough to be indexed by themselves, so that the places of mentions need not be
/// kept for all.
final class Lines {
    private final Answers answers;
    private final Cells cells;
    private final ThemeLayers rules;
    private final People people;
    private final Optional<Guessing> guessing;
    private final Survey survey;
    private final Taxonomies taxonomies;
    private final SettingAside setAside;
    private final ThreadLocal<Preparation> preparations;
    private final Annotators annotators;

    Lines(Answers answers, Cells cells, ThemeLayers rules, People people, Optional<Guessing> guessing, Models models) {
        this.answers = answers;
        this.cells = cells;
        this.rules = rules;
        this.people = people;
        this.guessing = guessing;
        this.survey = answers.opened().file().survey();
        this.taxonomies = answers.opened().taxonomies();
        this.setAside = SettingAside.of(answers);
        this.preparations = ThreadLocal.withInitial(() -> new Preparation(survey, models));
        this.annotators = new Annotators(models);
    }

    /// The comments of these cells, in this order.
    ///
    /// @param query what to find in them
    List<Line> read(int[] page, Optional<Rule> query) {
        Map<Integer, Shard.Reading> readings = new HashMap<>();
        Map<Integer, Respondents> respondents = new HashMap<>();
        List<String> verbatims = new ArrayList<>();
        for (int cell : page) {
            verbatims.add(reading(readings, cell).verbatim(local(cell)));
        }
        List<CommentId> ids = Arrays.stream(page).mapToObj(cells::id).toList();
        Map<CommentId, List<Guess>> guesses = guesses(page, readings);
        try (Page found = new Page(page, verbatims, query)) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < page.length; i++) {
                int cell = page[i];
                lines.add(new Line(
                        cell,
                        new Comment(ids.get(i), verbatims.get(i)),
                        cells.question(cell),
                        respondents
                                .computeIfAbsent(cells.shard(cell), this::people)
                                .respondent(local(cell) / survey.open().size()),
                        people.kept().has(cell)
                                ? Optional.empty()
                                : setAside.reason(
                                        new Repeats.Comment(cells.shard(cell), local(cell)), reading(readings, cell)),
                        found.mentions(i),
                        guesses.getOrDefault(ids.get(i), List.of()),
                        found.hits(i),
                        themes(cell, Word.RULES),
                        themes(cell, Word.LAST),
                        people.of(cell)));
            }
            return lines;
        }
    }

    private Map<CommentId, List<Guess>> guesses(int[] page, Map<Integer, Shard.Reading> readings) {
        int questions = survey.open().size();
        List<Integer> respondents =
                Arrays.stream(page).map(cell -> cell / questions).boxed().toList();
        return guessing.map(model -> model.of(respondents, unknown -> evidence(unknown, questions, readings)))
                .orElse(Map.of());
    }

    /// All analysed comments of some respondents, as a model sees them.
    private Map<Integer, List<Evidence>> evidence(
            List<Integer> respondents, int questions, Map<Integer, Shard.Reading> readings) {
        int[] theirs = respondents.stream()
                .flatMapToInt(who -> IntStream.range(who * questions, (who + 1) * questions))
                .filter(people.kept()::has)
                .toArray();
        List<String> verbatims = new ArrayList<>();
        for (int cell : theirs) {
            verbatims.add(reading(readings, cell).verbatim(local(cell)));
        }
        Map<Integer, List<Evidence>> evidence = new HashMap<>();
        try (Page all = new Page(theirs, verbatims, Optional.empty())) {
            for (int place = 0; place < theirs.length; place++) {
                evidence.computeIfAbsent(theirs[place] / questions, who -> new ArrayList<>())
                        .add(all.evidence(cells.id(theirs[place]), place));
            }
        }
        return evidence;
    }

    private enum Word {
        RULES,
        LAST
    }

    private Set<Integer> themes(int cell, Word word) {
        Set<Integer> themes = new LinkedHashSet<>();
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            CellSet layer = word == Word.RULES ? rules.whole(theme) : people.inTheEnd(theme);
            if (layer.has(cell)) {
                themes.add(theme);
            }
        }
        return themes;
    }

    private Shard.Reading reading(Map<Integer, Shard.Reading> readings, int cell) {
        return readings.computeIfAbsent(
                cells.shard(cell), shard -> answers.index().shards().get(shard).reading());
    }

    private Respondents people(int shard) {
        return answers.index()
                .shards()
                .get(shard)
                .people(survey.closed().size(), survey.segments().size());
    }

    private int local(int cell) {
        return cell - cells.base(cells.shard(cell));
    }

    /// The comments of a page, indexed by themselves.
    private final class Page implements AutoCloseable {
        private final Shard shard;
        private final Tagged tagged;
        private final Map<Integer, List<Span>> hits;

        Page(int[] page, List<String> verbatims, Optional<Rule> query) {
            BitSet wanted = new BitSet();
            for (int cell : page) {
                for (int theme = 0; theme < taxonomies.size(); theme++) {
                    wanted.set(theme, wanted.get(theme) || rules.own(theme).has(cell));
                }
            }
            this.shard = index(page, verbatims);
            Annotator annotator = annotators.mine();
            this.tagged = new Tagger(taxonomies).tag(shard, annotator, wanted);
            this.hits = query.map(rule -> ask(rule, annotator)).orElse(Map.of());
        }

        private Shard index(int[] page, List<String> verbatims) {
            Preparation preparation = preparations.get();
            try (ShardWriter writer = ShardWriter.inMemory(1)) {
                for (int i = 0; i < page.length; i++) {
                    String verbatim = verbatims.get(i);
                    writer.add(
                            nobody(verbatim),
                            List.of(preparation.entry(verbatim, survey.open().get(cells.question(page[i])))));
                }
                return writer.finish();
            }
        }

        private static Respondent nobody(String verbatim) {
            return new Respondent(
                    new RespondentId("-"),
                    Optional.empty(),
                    1,
                    Permission.QUOTE,
                    List.of(),
                    List.of(),
                    List.of(verbatim));
        }

        private Map<Integer, List<Span>> ask(Rule rule, Annotator annotator) {
            ThemeSearch themes = new ThemeSearch(taxonomies, shard, annotator);
            themes.asker().expect(rule);
            Matches matches = themes.asker().outermost(themes.asker().ask(rule));
            Map<Integer, List<Span>> places = new HashMap<>();
            for (int match = 0; match < matches.size(); match++) {
                places.computeIfAbsent(matches.comment(match), comment -> new ArrayList<>())
                        .add(matches.span(match));
            }
            return places;
        }

        Evidence evidence(CommentId id, int place) {
            return new Evidences(taxonomies, shard).of(id, place, tagged.mentions(place));
        }

        List<FoundMention> mentions(int place) {
            return tagged.mentions(place);
        }

        List<Span> hits(int place) {
            return hits.getOrDefault(place, Collections.emptyList());
        }

        @Override
        public void close() {
            shard.close();
        }
    }
}
