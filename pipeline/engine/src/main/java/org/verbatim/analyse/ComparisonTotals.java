package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.Survey;

/// What [Comparisons] of closed questions are made from.
final class ComparisonTotals implements Parcelled {
    final List<Paired> paired = new ArrayList<>();
    final List<Ticked> ticked = new ArrayList<>();
    final List<VoteTotals> votes = new ArrayList<>();

    /// By segment, then by question.
    final List<List<ClosedBySegment>> bySegment = new ArrayList<>();

    ComparisonTotals(Survey survey, int themes, List<ClosedTotals> nobody) {
        survey.segments()
                .forEach(segment ->
                        bySegment.add(nobody.stream().map(ClosedBySegment::new).toList()));
        for (int question = 0; question < nobody.size(); question++) {
            ClosedCells cells = nobody.get(question).cells();
            if (survey.organisations()) {
                votes.add(new VoteTotals(cells));
            }
            OptionalInt other = number(survey, cells.question().compareWith());
            if (other.isPresent()) {
                ClosedCells others = nobody.get(other.getAsInt()).cells();
                paired.add(new Paired(question, other.getAsInt(), new PairedTotals(cells, others)));
            }
        }
        for (int open = 0; open < survey.open().size(); open++) {
            OpenQuestion asked = survey.open().get(open);
            OptionalInt about = number(survey, asked.about());
            if (about.isPresent()) {
                ClosedQuestion question = survey.closed().get(about.getAsInt());
                ticked.add(new Ticked(about.getAsInt(), open, new TickedTotals(question, asked.id(), themes)));
            }
        }
    }

    private static OptionalInt number(Survey survey, Optional<QuestionId> id) {
        return IntStream.range(0, survey.closed().size())
                .filter(question ->
                        id.isPresent() && survey.closed().get(question).id().equals(id.get()))
                .findFirst();
    }

    /// Two closed questions by number.
    record Paired(int first, int second, PairedTotals totals) {}

    /// A closed and an open question by number.
    record Ticked(int closed, int open, TickedTotals totals) {}

    void add(CodedRespondent coded, Weight weight) {
        Respondent respondent = coded.respondent();
        List<List<Integer>> chosen = respondent.chosen();
        for (int segment = 0; segment < bySegment.size(); segment++) {
            List<ClosedBySegment> questions = bySegment.get(segment);
            for (int question = 0; question < questions.size(); question++) {
                questions.get(question).add(respondent.segments().get(segment), chosen.get(question), weight);
            }
        }
        for (Paired pair : paired) {
            pair.totals.add(chosen.get(pair.first), chosen.get(pair.second));
        }
        for (Ticked pair : ticked) {
            pair.totals.add(chosen.get(pair.closed), coded.comments().get(pair.open));
        }
        for (int question = 0; question < votes.size(); question++) {
            votes.get(question).add(respondent.organisation(), chosen.get(question));
        }
    }

    void addAll(ComparisonTotals other) {
        for (int segment = 0; segment < bySegment.size(); segment++) {
            for (int question = 0; question < bySegment.get(segment).size(); question++) {
                bySegment
                        .get(segment)
                        .get(question)
                        .addAll(other.bySegment.get(segment).get(question));
            }
        }
        for (int pair = 0; pair < paired.size(); pair++) {
            paired.get(pair).totals.addAll(other.paired.get(pair).totals);
        }
        for (int pair = 0; pair < ticked.size(); pair++) {
            ticked.get(pair).totals.addAll(other.ticked.get(pair).totals);
        }
        for (int question = 0; question < votes.size(); question++) {
            votes.get(question).addAll(other.votes.get(question));
        }
    }

    /// All that it is made of, in the order of its parcel.
    private List<Parcelled> parts() {
        List<Parcelled> parts = new ArrayList<>();
        bySegment.forEach(parts::addAll);
        paired.forEach(pair -> parts.add(pair.totals));
        ticked.forEach(pair -> parts.add(pair.totals));
        parts.addAll(votes);
        return parts;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (Parcelled part : parts()) {
            part.write(out);
        }
    }

    @Override
    public void add(DataInput in) throws IOException {
        for (Parcelled part : parts()) {
            part.add(in);
        }
    }
}
