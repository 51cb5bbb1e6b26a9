package org.verbatim.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Register;
import org.verbatim.index.Found;
import org.verbatim.index.Matches;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.Segment;
import org.verbatim.model.Survey;
import org.verbatim.tag.ThemeSearch;
import org.verbatim.work.Annotators;

/// Finds words in a survey's comments, in the language of a taxonomy's rules.
///
/// It reads once who answered; then each query is asked of all shards at once, on all processors. Comments set aside
/// are not searched. For any thread.
public final class Search {
    /// How many scopes are remembered at most.
    private static final int SCOPES = 16;

    private final Answers answers;
    private final Survey survey;
    private final List<Segment> segments;
    private final Annotators annotators;
    private final List<Register> registers;
    private final Map<Condition.Chose, List<BitSet>> choosers = new ConcurrentHashMap<>();
    private final Map<Scope, List<Searched>> scopes = new ConcurrentHashMap<>();

    /// @param registers of the answers' shards, by what people decided
    public Search(Answers answers, Models models, List<Register> registers) {
        this.answers = answers;
        this.survey = answers.opened().file().survey();
        this.segments = answers.index().segments();
        this.annotators = new Annotators(models);
        this.registers = registers;
    }

    /// A search over the answers, as long as they are open.
    public static Search over(Answers answers, Models models) {
        return new Search(answers, models, Register.of(answers));
    }

    /// A search with the models that come with Verbatim.
    public static Search over(Answers answers) {
        return over(answers, Models.load());
    }

    /// What the query finds.
    public SearchResult find(Query query) {
        return find(query, Map.of());
    }

    /// What the query finds, but for some comments.
    ///
    /// @param without their numbers, by the number of their shard; they count as searched all the same
    public SearchResult find(Query query, Map<Integer, BitSet> without) {
        for (Condition condition : query.where()) {
            if (condition instanceof Condition.Chose chose) {
                choosers.computeIfAbsent(chose, this::readChoosers);
            }
        }
        List<Searched> scope = scope(query);
        List<Part> parts = IntStream.range(0, registers.size())
                .parallel()
                .mapToObj(shard ->
                        part(shard, query, scope.get(shard).without(without.getOrDefault(shard, new BitSet()))))
                .toList();
        Tally sum = noTally();
        scope.forEach(searched -> sum.add(searched.tally));
        List<Matches> matches = new ArrayList<>();
        for (Part part : parts) {
            sum.add(part.tally);
            matches.add(part.matches);
        }
        return new SearchResult(answers, sum.counts(survey.open(), segments, query.question()), matches);
    }

    private Tally noTally() {
        return new Tally(survey.open().size(), segments);
    }

    /// What one shard has.
    private record Part(Matches matches, Tally tally) {}

    private Part part(int number, Query query, BitSet searched) {
        Shard shard = answers.index().shards().get(number);
        ThemeSearch themes = new ThemeSearch(answers.opened().taxonomies(), shard, annotators.mine());
        themes.asker().expect(query.rule());
        Found found = themes.asker().ask(query.rule()).in(searched);
        if (query.theme().isPresent()) {
            found = found.in(themes.find(query.theme().get()).comments());
        }
        Matches matches = themes.asker().outermost(found);
        Tally tally = noTally();
        for (int match = 0; match < matches.size(); match++) {
            tally.addHit(shard.question(matches.comment(match)));
        }
        tally.addFound(registers.get(number), found.comments());
        return new Part(matches, tally);
    }

    /// In whose answers to what a query searches.
    private record Scope(Optional<Integer> question, List<Condition> where) {}

    /// The comments of a shard in a scope, and how many they are of each kind.
    private record Searched(BitSet comments, Tally tally) {
        BitSet without(BitSet some) {
            if (some.isEmpty()) {
                return comments;
            }
            BitSet left = (BitSet) comments.clone();
            left.andNot(some);
            return left;
        }
    }

    /// What the query searches; the last few scopes are remembered.
    private List<Searched> scope(Query query) {
        if (scopes.size() > SCOPES) {
            scopes.clear();
        }
        return scopes.computeIfAbsent(
                new Scope(query.question(), query.where()),
                scope -> IntStream.range(0, registers.size())
                        .parallel()
                        .mapToObj(shard -> searched(shard, scope))
                        .toList());
    }

    private Searched searched(int number, Scope scope) {
        Register register = registers.get(number);
        BitSet searched = new BitSet();
        for (int who = 0; who < register.respondents(); who++) {
            if (answered(number, who, scope.where)) {
                int first = who * register.questions();
                for (int question = 0; question < register.questions(); question++) {
                    boolean asked = scope.question.isEmpty() || scope.question.get() == question;
                    searched.set(first + question, asked && register.isKept(first + question));
                }
            }
        }
        Tally tally = noTally();
        tally.addSearched(register, searched);
        return new Searched(searched, tally);
    }

    private boolean answered(int shard, int respondent, List<Condition> conditions) {
        boolean all = true;
        for (Condition condition : conditions) {
            all &= switch (condition) {
                case Condition.InSegment in -> {
                    boolean isIn = false;
                    for (int value : registers.get(shard).values(in.segment(), respondent)) {
                        isIn |= value == in.value();
                    }
                    yield isIn;
                }
                case Condition.Chose chose ->
                    choosers.getOrDefault(chose, List.of()).get(shard).get(respondent);
            };
        }
        return all;
    }

    private List<BitSet> readChoosers(Condition.Chose condition) {
        return answers.index().shards().stream()
                .map(shard -> {
                    BitSet choosers = new BitSet();
                    Respondents people = shard.people(survey.closed().size(), 0);
                    for (int who = 0; who < shard.respondents(); who++) {
                        choosers.set(who, condition.holds(people.respondent(who)));
                    }
                    return choosers;
                })
                .toList();
    }
}
