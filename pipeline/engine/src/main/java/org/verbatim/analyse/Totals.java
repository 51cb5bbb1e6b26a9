package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Survey;
import org.verbatim.taxonomy.Taxonomy;

/// Coded respondents added up.
///
/// Fresh totals are nought. However the respondents are divided and in whatever order they come, the parts' totals add
/// up to the same figures: `plus` is commutative and associative. Respondents, organisations, comments and mentions are
/// counted apart, all of them exactly. A respondent counts once, whatever the weight; the shares of a weighted survey's
/// closed questions are reckoned by weight besides.
///
/// Adding is for one thread; several threads make totals of their own.
public final class Totals {
    private final Survey survey;
    private final List<Taxonomy> taxonomies;
    final Numbering numbering;
    final ThemeTotals themes;
    final CrossTotals crosses;
    final PairTotals pairs;
    final List<ClosedTotals> closed = new ArrayList<>();
    final List<QuestionTotals> questions = new ArrayList<>();
    final List<SegmentTotals> segments = new ArrayList<>();
    final ComparisonTotals comparisons;
    final Organisations organisations;
    long respondents;

    private final Carried carriedThemes;
    private final Carried carriedCells;

    /// Totals of nobody.
    ///
    /// @param taxonomies the themes first, then the further axes; a [CodedTheme]'s number counts through all of them
    public Totals(Survey survey, List<Taxonomy> taxonomies) {
        this.survey = survey;
        this.taxonomies = List.copyOf(taxonomies);
        int asked = survey.open().size();
        numbering = new Numbering(taxonomies);
        themes = new ThemeTotals(asked, numbering.themes());
        crosses = new CrossTotals(asked, numbering.themes(), numbering.axisValues());
        pairs = new PairTotals(numbering.themes());
        for (ClosedQuestion question : survey.closed()) {
            ClosedCells cells = new ClosedCells(question);
            closed.add(survey.weighted() ? ClosedTotals.weighted(cells) : ClosedTotals.unweighted(cells));
        }
        comparisons = new ComparisonTotals(survey, numbering.themes(), closed);
        for (int question = 0; question <= asked; question++) {
            questions.add(new QuestionTotals());
        }
        survey.segments().forEach(segment -> segments.add(new SegmentTotals(asked, numbering.themes())));
        organisations = new Organisations(1 + (asked + 1) * (1 + numbering.themes()));
        carriedThemes = new Carried(numbering.themes());
        carriedCells = new Carried(crosses.cells());
    }

    /// Counts one respondent.
    public void add(CodedRespondent coded) {
        Respondent respondent = coded.respondent();
        if (coded.comments().size() != allQuestions()) {
            throw new IllegalArgumentException(respondent.id() + " has "
                    + coded.comments().size() + " comments for " + allQuestions() + " open questions");
        }
        int organisation = organisations.number(respondent.organisation());
        organisations.add(0, organisation);
        respondents++;
        Weight weight = survey.weighted() ? Weight.of(respondent.weight()) : Weight.ONE;
        for (int question = 0; question < closed.size(); question++) {
            closed.get(question).add(respondent.chosen().get(question), weight);
        }
        comparisons.add(coded, weight);
        addComments(coded.comments(), organisation);
        for (int segment = 0; segment < segments.size(); segment++) {
            segments.get(segment).add(respondent.segments().get(segment), coded.comments(), carriedThemes);
        }
    }

    private void addComments(List<CodedComment> comments, int organisation) {
        carriedThemes.clear();
        carriedCells.clear();
        boolean commented = false;
        for (int question = 0; question < comments.size(); question++) {
            CodedComment comment = comments.get(question);
            if (comment.aside().isPresent()) {
                SetAside reason = comment.aside().get();
                questions.get(question).addAside(reason);
                questions.get(allQuestions()).addAside(reason);
            } else {
                commented = true;
                addKept(question, comment.themes(), organisation);
            }
        }
        if (commented) {
            questions.get(allQuestions()).addRespondent();
            organisations.add(organisationsOf(allQuestions()), organisation);
        }
        themes.addRespondent(carriedThemes);
        crosses.addRespondent(carriedCells);
    }

    private void addKept(int question, List<CodedTheme> coded, int organisation) {
        boolean any = false;
        for (int place = 0; place < coded.size(); place++) {
            int theme = coded.get(place).theme();
            if (theme < numbering.themes()) {
                any = true;
                themes.add(question, coded.get(place));
                carriedThemes.add(theme);
                organisations.add(organisationsOf(question, theme), organisation);
                organisations.add(organisationsOf(allQuestions(), theme), organisation);
            }
        }
        crosses.add(question, coded, carriedCells);
        pairs.add(coded);
        questions.get(question).addKept(any);
        questions.get(question).addRespondent();
        questions.get(allQuestions()).addKept(any);
        organisations.add(organisationsOf(question), organisation);
    }

    /// New totals of the respondents of both; neither of the two changes.
    ///
    /// @param other totals of other respondents of the same survey, coded with the same taxonomies
    public Totals plus(Totals other) {
        if (!survey.equals(other.survey) || !taxonomies.equals(other.taxonomies)) {
            throw new IllegalArgumentException("totals of different surveys or taxonomies");
        }
        Totals sum = new Totals(survey, taxonomies);
        sum.addAll(this);
        sum.addAll(other);
        return sum;
    }

    private void addAll(Totals other) {
        respondents += other.respondents;
        themes.addAll(other.themes);
        crosses.addAll(other.crosses);
        pairs.addAll(other.pairs);
        organisations.addAll(other.organisations);
        comparisons.addAll(other.comparisons);
        for (int question = 0; question < closed.size(); question++) {
            closed.get(question).addAll(other.closed.get(question));
        }
        for (int question = 0; question < questions.size(); question++) {
            questions.get(question).addAll(other.questions.get(question));
        }
        for (int segment = 0; segment < segments.size(); segment++) {
            segments.get(segment).addAll(other.segments.get(segment));
        }
    }

    /// All that it is made of, in the order of its parcel.
    private List<Parcelled> parts() {
        List<Parcelled> parts = new ArrayList<>(List.of(themes, crosses, pairs, organisations, comparisons));
        parts.addAll(closed);
        parts.addAll(questions);
        parts.addAll(segments);
        return parts;
    }

    /// Writes what was counted, for [#add(DataInput)].
    public void write(DataOutput out) throws IOException {
        Parcel.write(respondents, out);
        for (Parcelled part : parts()) {
            part.write(out);
        }
    }

    /// Adds what was counted of other respondents of the same survey, by another machine with the same taxonomies.
    public void add(DataInput in) throws IOException {
        respondents += Parcel.count(in);
        for (Parcelled part : parts()) {
            part.add(in);
        }
    }

    /// How many respondents were counted.
    public long respondents() {
        return respondents;
    }

    /// The figures of all respondents added.
    ///
    /// @param values the survey's segments in its order, with every value that a respondent is in
    /// @param seed what a test starts from that has to be estimated
    public Figures figures(List<Segment> values, long seed) {
        return new Tabulation(this, survey, values, seed).figures();
    }

    /// The number that stands for all open questions together.
    int allQuestions() {
        return survey.open().size();
    }

    /// The cell of all organisations that commented on a question.
    int organisationsOf(int question) {
        return 1 + question;
    }

    /// The cell of the organisations that carry a theme.
    int organisationsOf(int question, int theme) {
        return 2 + allQuestions() + question * numbering.themes() + theme;
    }
}
