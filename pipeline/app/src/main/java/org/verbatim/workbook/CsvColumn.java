package org.verbatim.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A column of the CSV files: what it holds, told once for every file that has it.
enum CsvColumn {
    QUESTION(Type.NAME, "The question’s id in survey.yaml; * stands for all open questions together."),
    OTHER(Type.NAME, "The id of the question that the first is compared with."),
    OPTION(Type.TEXT, "The answer; “net: ” goes before the name of a net of several answers."),
    THEME(Type.NAME, "The theme’s id in the taxonomy."),
    THEME_A(Type.NAME, "The id of one theme."),
    THEME_B(Type.NAME, "The id of the other theme."),
    NAME(Type.TEXT, "The theme’s name."),
    PARENT(Type.NAME, "The id of the theme above; empty at the top."),
    SEGMENT(Type.NAME, "The segment’s id in survey.yaml; empty for all respondents."),
    VALUE(Type.TEXT, "The segment’s value; beside an axis, the id of one of its themes."),
    AXIS(Type.NAME, "The id of a further taxonomy."),
    COMMENTS(Type.COUNT, "How many comments; of a parent theme, with those of its children, each once."),
    RESPONDENTS(Type.COUNT, "How many respondents; of a parent theme, with those of its children, each once."),
    ORGANISATIONS(Type.COUNT, "How many organisations."),
    MENTIONS(Type.COUNT, "How many stretches of text a rule matched."),
    N(Type.COUNT, "How many respondents gave the answer."),
    BASE(Type.COUNT, "How many respondents the percentage is of."),
    PERCENT(
            Type.PERCENT,
            "The count by the base, in per cent, rounded half up to one decimal; empty of a base of nobody."),
    CI_LOW(
            Type.DECIMAL,
            "The lower bound of the 95% interval, in the unit of what it bounds; of a percentage, Wilson’s."),
    CI_HIGH(
            Type.DECIMAL,
            "The upper bound of the 95% interval, in the unit of what it bounds; of a percentage, Wilson’s."),
    P(Type.PROBABILITY, "The probability of a difference as large by chance alone; empty where nothing was tested."),
    P_ADJUSTED(Type.PROBABILITY, "p, adjusted for the number of tests (Benjamini and Hochberg)."),
    FLAG(
            Type.TEXT,
            "“low base” under 30 respondents, “small base” under 100; “differs” where the adjusted p is below 0.05."),
    PHI(Type.DECIMAL, "A correlation, from -1 to 1."),
    NPMI(Type.DECIMAL, "Normalised pointwise mutual information, from -1 to 1."),
    RANK(Type.COUNT, "The quote’s place among those of its theme, from 1."),
    COMMENT(Type.NAME, "The comment’s id: its respondent and its question, with a stroke between them."),
    RESPONDENT(Type.NAME, "The respondent’s id in the answers."),
    ORGANISATION(Type.NAME, "The respondent’s organisation; empty where none is named."),
    QUOTE(Type.TEXT, "An exact stretch of the comment."),
    TEXT(Type.TEXT, "The words that earned the theme, exactly; empty for a person’s coding."),
    CODER(Type.NAME, "Who gave the theme: rules, model, or a person’s name."),
    RULE(Type.TEXT, "The rule that matched; empty for a person’s coding."),
    START(Type.COUNT, "Where the words begin in the comment, in Unicode code points from 0."),
    END(Type.COUNT, "Where the words end in the comment, in Unicode code points, exclusive."),
    SLOT(Type.TEXT, "What the quote was chosen as."),
    PROBABILITY(Type.PROBABILITY, "How sure the model was; empty for rules and people."),
    REASON(Type.TEXT, "Why the comment was set aside."),
    LETTER(Type.NAME, "The value’s own letter among those of its segment."),
    EXCEEDS(Type.TEXT, "The letters of the values that this one significantly exceeds (Holm); often empty."),
    WEIGHTED_PERCENT(Type.PERCENT, "The percentage by weight; empty without weights."),
    EFFECTIVE_BASE(
            Type.DECIMAL, "How many respondents drawn at random the base is worth (Kish); empty without weights."),
    TEST(Type.TEXT, "How p was found."),
    N_FIRST(Type.COUNT, "How many respondents gave the answer to the first question."),
    BASE_FIRST(Type.COUNT, "How many respondents the percentage of the first question is of."),
    PERCENT_FIRST(Type.PERCENT, "The percentage of the first question."),
    N_SECOND(Type.COUNT, "How many respondents gave the answer to the second question."),
    BASE_SECOND(Type.COUNT, "How many respondents the percentage of the second question is of."),
    PERCENT_SECOND(Type.PERCENT, "The percentage of the second question."),
    BOTH(Type.COUNT, "How many respondents did both: gave the answer to both questions, or ticked and wrote it."),
    ONLY_FIRST(Type.COUNT, "How many respondents gave the answer to the first question alone."),
    ONLY_SECOND(Type.COUNT, "How many respondents gave the answer to the second question alone."),
    NEITHER(Type.COUNT, "How many respondents did neither."),
    DIFFERENCE(Type.DECIMAL, "The first percentage less the second, in percentage points; the interval is of this."),
    MEAN(Type.DECIMAL, "The mean of the scores, from 1 for the last answer up; the interval is of this."),
    DEVIATION(Type.DECIMAL, "The scores’ standard deviation."),
    MEDIAN(Type.DECIMAL, "The scores’ median."),
    COMMENTS_ON(Type.NAME, "The id of the open question."),
    TICKED_ONLY(Type.COUNT, "How many respondents ticked the answer and did not write of the theme."),
    WRITTEN_ONLY(Type.COUNT, "How many respondents wrote of the theme and did not tick the answer."),
    CELL(Type.NAME, "Which of the four counts of ticked.csv the quote is an example of."),
    WORD(Type.TEXT, "The word."),
    N_HERE(Type.COUNT, "How many respondents of the value use the word."),
    BASE_HERE(Type.COUNT, "How many respondents of the value commented."),
    PERCENT_HERE(Type.PERCENT, "The percentage of the value’s respondents who commented."),
    N_ELSEWHERE(Type.COUNT, "How many of all other respondents use the word."),
    BASE_ELSEWHERE(Type.COUNT, "How many of all other respondents commented."),
    PERCENT_ELSEWHERE(Type.PERCENT, "The percentage of all other respondents who commented."),
    G2(Type.DECIMAL, "The log-likelihood ratio."),
    LOG_ODDS(Type.DECIMAL, "The weighted log-odds with a Dirichlet prior, as z."),
    VOTES(Type.DECIMAL, "Votes, one for each organisation, shared equally by its respondents."),
    FOUND(Type.COUNT, "In how many comments rules and model found the theme, before any person was heard."),
    ANALYSED(Type.COUNT, "How many comments were analysed."),
    FOUND_PERCENT(Type.PERCENT, "The comments in which the theme was found, of all analysed."),
    AUDITED_WITH(Type.COUNT, "How many comments in which the theme was found people coded blind."),
    RIGHT(Type.COUNT, "How many of these carry the theme in people’s eyes."),
    AUDITED_WITHOUT(Type.COUNT, "How many comments in which the theme was not found people coded blind."),
    OVERLOOKED(Type.COUNT, "How many of these carry the theme all the same."),
    CORRECTED_PERCENT(
            Type.PERCENT,
            "The share of comments that carry the theme once the errors of coding are taken out; empty where refused."),
    CORRECTED_LOW(Type.PERCENT, "The lower bound of its 95% interval, which includes the errors of coding."),
    CORRECTED_HIGH(Type.PERCENT, "The upper bound of its 95% interval, which includes the errors of coding."),
    REFUSED(Type.TEXT, "Why nothing can be corrected by a sample this small; empty where it can."),
    TENTHS(Type.COUNT, "The part of the comments that was read, in tenths."),
    COMMENTS_READ(Type.COUNT, "How many comments that is."),
    THEMES_MET(
            Type.DECIMAL,
            "How many themes without sub-themes were met by then, on average over all orders of reading."),
    THEMES_ALL(Type.COUNT, "How many themes without sub-themes any comment carries."),
    MET_PERCENT(Type.PERCENT, "The themes met by then, of all that any comment carries.");

    private final Type type;
    private final String description;

    CsvColumn(Type type, String description) {
        this.type = type;
        this.description = description;
    }

    /// The column under a heading; empty if it is not among these.
    static Optional<CsvColumn> headed(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equals(heading))
                .findFirst();
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type() {
        return type;
    }

    String description() {
        return description;
    }

    /// What the cells of a column are, in the words of CSV on the Web.
    enum Type {
        /// An id.
        NAME("string", "", ""),
        TEXT("string", "", ""),
        COUNT("integer", "0", ""),
        /// 1 for yes, 0 for no.
        SIGN("integer", "0", "1"),
        PERCENT("decimal", "0", "100"),
        PROBABILITY("decimal", "0", "1"),
        DECIMAL("decimal", "", "");

        private final String base;
        private final String minimum;
        private final String maximum;

        Type(String base, String minimum, String maximum) {
            this.base = base;
            this.minimum = minimum;
            this.maximum = maximum;
        }

        SortedMap<String, String> datatype() {
            SortedMap<String, String> datatype =
                    new TreeMap<>(Map.of("base", base, "minimum", minimum, "maximum", maximum));
            datatype.values().removeIf(String::isEmpty);
            return datatype;
        }
    }
}
