package org.verbatim.folder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;

/// Who answered in one shard and with which comments, in memory, so that a count takes no reading.
///
/// It takes a few bytes for each respondent and segment.
public final class Register {
    /// The number of no organisation.
    public static final int NONE = -1;

    private final int questions;
    private final BitSet kept;
    private final int[] organisations;
    private final int[][] groups;
    private final List<List<int[]>> valuesOfGroup;

    private Register(Shard shard, int segments) {
        this.questions = shard.questions();
        this.kept = new BitSet();
        this.organisations = new int[shard.respondents()];
        this.groups = new int[segments][shard.respondents()];
        this.valuesOfGroup = new ArrayList<>();
    }

    private Register(Register of, BitSet kept) {
        this.questions = of.questions;
        this.kept = kept;
        this.organisations = of.organisations;
        this.groups = of.groups;
        this.valuesOfGroup = of.valuesOfGroup;
    }

    /// The registers of all shards, as people have decided.
    public static List<Register> of(Answers answers) {
        return new Registers(answers).of(answers.opened().standing());
    }

    /// Who answered in each shard; no comment of theirs is analysed yet.
    static List<Register> ofRespondents(Answers answers) {
        OrganisationNumbers organisations = new OrganisationNumbers();
        List<Segment> segments = answers.index().segments();
        return answers.index().shards().parallelStream()
                .map(shard -> {
                    Register register = new Register(shard, segments.size());
                    register.readRespondents(segments, shard, organisations);
                    return register;
                })
                .toList();
    }

    /// The same respondents with these comments analysed.
    Register with(BitSet analysed) {
        return new Register(this, analysed);
    }

    /// The comments of each shard that are analysed for their text's sake, whatever people decided; who wrote them is
    /// not read.
    public static List<BitSet> keptByText(Answers answers) {
        SettingAside aside = SettingAside.of(answers);
        return IntStream.range(0, answers.index().shards().size())
                .parallel()
                .mapToObj(shard -> keptByText(answers.index().shards().get(shard), shard, aside))
                .toList();
    }

    private static BitSet keptByText(Shard shard, int number, SettingAside aside) {
        Shard.Reading reading = shard.reading();
        BitSet kept = new BitSet(shard.comments());
        for (int comment = 0; comment < shard.comments(); comment++) {
            kept.set(
                    comment,
                    aside.reason(new Repeats.Comment(number, comment), reading).isEmpty());
        }
        return kept;
    }

    private void readRespondents(List<Segment> segments, Shard shard, OrganisationNumbers numbers) {
        List<Map<List<String>, Integer>> seen = new ArrayList<>();
        for (int segment = 0; segment < segments.size(); segment++) {
            seen.add(new HashMap<>());
            valuesOfGroup.add(new ArrayList<>());
        }
        Respondents people = shard.people(0, segments.size());
        for (int who = 0; who < organisations.length; who++) {
            Respondent respondent = people.respondent(who);
            organisations[who] = respondent.organisation().map(numbers::of).orElse(NONE);
            for (int segment = 0; segment < segments.size(); segment++) {
                groups[segment][who] = group(
                        respondent.segments().get(segment),
                        segments.get(segment),
                        seen.get(segment),
                        valuesOfGroup.get(segment));
            }
        }
    }

    /// A number for each combination of values that occurs.
    private static int group(
            List<String> values, Segment segment, Map<List<String>, Integer> seen, List<int[]> numbers) {
        Integer known = seen.get(values);
        if (known == null) {
            known = seen.size();
            seen.put(values, known);
            numbers.add(values.stream().mapToInt(segment.values()::indexOf).toArray());
        }
        return known;
    }

    /// How many respondents the shard has.
    public int respondents() {
        return organisations.length;
    }

    /// Whether the comment is analysed.
    public boolean isKept(int comment) {
        return kept.get(comment);
    }

    /// The comments that are analysed; a copy.
    public BitSet kept() {
        return (BitSet) kept.clone();
    }

    /// The number of the respondent's organisation among all of the survey, or [#NONE].
    public int organisation(int respondent) {
        return organisations[respondent];
    }

    /// The numbers of the values that the respondent has in the segment.
    public int[] values(int segment, int respondent) {
        return valuesOfGroup.get(segment).get(groups[segment][respondent]);
    }

    /// How many open questions the survey has: a respondent has as many comments, one after another.
    public int questions() {
        return questions;
    }

    /// A number for each organisation that occurs in any shard.
    private static final class OrganisationNumbers {
        private final Map<OrganisationId, Integer> numbers = new HashMap<>();

        synchronized int of(OrganisationId organisation) {
            return numbers.computeIfAbsent(organisation, id -> numbers.size());
        }
    }
}
