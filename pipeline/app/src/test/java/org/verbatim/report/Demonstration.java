package org.verbatim.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.verbatim.analyse.Comparisons;
import org.verbatim.analyse.Figures;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.Campaign;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Findings.ClosedRow;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Findings.Marked;
import org.verbatim.analyse.Findings.PairRow;
import org.verbatim.analyse.Findings.QuestionSummary;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.analyse.Findings.ThemeRow;
import org.verbatim.analyse.Interval;
import org.verbatim.analyse.Proof;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.ClosedQuestion.Kind;
import org.verbatim.model.ClosedQuestion.Net;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Problem;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Quote;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Rule;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// A small survey with its findings: respondents, what they wrote, and the words that earn each theme, counted here by
/// hand and without the rooms that count in earnest.
public final class Demonstration {
    static final QuestionId BARRIERS = new QuestionId("barriers_comment");
    static final QuestionId SUPPORT = new QuestionId("support_comment");

    /// Respondent, organisation, trust type, stage, and the answers to the two open questions.
    private static final String[][] ANSWERS = {
        {"r01", "A", "Acute", "Beginning", "We cannot release staff: capacity is the barrier.", "Backfill for training."
        },
        {"r02", "A", "Acute", "Beginning", "No headspace, no time, and vacancies everywhere.", "Time to think."},
        {"r03", "B", "Acute", "Embedded", "The culture of the board is not ready.\nLeaders come and go.", "n/a"},
        {"r04", "C", "Acute", "Embedded", "Data is late; the EPR does not talk to anything.", "Better data, please."},
        {"r05", "D", "Community", "Beginning", "Staff shortages. Staff are stretched.", "Capacity in the central team."
        },
        {"r06", "E", "Community", "Beginning", "", "Training in improvement methods for every leader."},
        {
            "r07",
            "F",
            "Community",
            "Embedded",
            "Capacity, and a culture of firefighting.",
            "Share data across the system."
        },
        {"r08", "G", "Mental health", "Beginning", "...", "Permission from leaders to stop things."},
        {"r09", "H", "Mental health", "Embedded", "Skills: few people are trained.", ""},
        {"r10", "I", "Mental health", "Embedded", "Time. There is never time.", "Time and data."},
        {"r11", "J", "Acute", "Embedded", "We are happy to talk about it.", "A culture that learns; inequalities first."
        },
        {"r12", "K", "Acute", "Beginning", "Vacancies <25%> & a culture of “blame” 😞", "Staff time, above all."},
    };

    /// Theme, and the words that earn it.
    private static final String[][] WORDS = {
        {"staffing", "staff", "vacancies"},
        {"time", "time", "headspace"},
        {"capacity", "capacity", "backfill"},
        {"leadership", "leaders", "leader", "board"},
        {"culture", "culture", "blame"},
        {"records", "epr"},
        {"data", "data"},
        {"capability", "training", "trained", "skills"},
        {"inequalities", "inequalities"},
        {"barrier", "cannot", "no ", "never", "not ready", "shortages"},
        {"ask", "please", "better", "permission", "share", "backfill"},
        {"trust", "board", "team", "we "},
        {"system", "system", "across"},
    };

    private static final List<Taxonomy> TAXONOMIES = List.of(
            new Taxonomy(
                    "themes",
                    "NHS improvement themes",
                    "3",
                    List.of(
                            theme(
                                    "capacity",
                                    "Capacity",
                                    "",
                                    "Whether there are people, time and headspace.",
                                    "backfill"),
                            theme("staffing", "Staffing", "capacity", "Gaps and vacancies.", "(staff OR vacanc*)"),
                            theme(
                                    "time",
                                    "Time",
                                    "capacity",
                                    "Time and headspace for improvement.",
                                    "time",
                                    "headspace"),
                            theme(
                                    "culture",
                                    "Culture",
                                    "",
                                    "How people work together.",
                                    "culture",
                                    "\"blame `culture`\""),
                            theme("leadership", "Leadership", "culture", "Boards and leaders.", "leader*", "board"),
                            theme("data", "Data and digital", "", "Information and the systems for it.", "data"),
                            theme("records", "Electronic patient record", "data", "EPR systems.", "=EPR"),
                            theme("capability", "Capability", "", "Skills and training.", "train* NEAR/5 method*"),
                            theme("inequalities", "Inequalities", "", "Unequal access and outcome.", "inequalit*"),
                            theme("estates", "Estates", "", "Buildings and rooms.", "building*"))),
            new Taxonomy(
                    "functions",
                    "Function",
                    "1",
                    List.of(
                            theme("barrier", "Barrier", "", "What stands in the way.", "cannot"),
                            theme("ask", "Ask", "", "What is wanted.", "please"))),
            new Taxonomy(
                    "levels",
                    "Level",
                    "1",
                    List.of(
                            theme("trust", "Trust", "", "Within one trust.", "board"),
                            theme("system", "System", "", "Across organisations.", "system"))));

    private static final List<Segment> SEGMENTS = List.of(
            new Segment("trust_type", List.of("Acute", "Community", "Mental health")),
            new Segment("stage", List.of("Beginning", "Embedded")));

    private final Survey survey = survey();
    private final List<Excerpt> excerpts = new ArrayList<>();
    private final Map<Optional<QuestionId>, Map<SetAside, Long>> aside = new HashMap<>();

    private Demonstration() {
        for (String[] answer : ANSWERS) {
            read(answer, BARRIERS, answer[4]);
            read(answer, SUPPORT, answer[5]);
        }
    }

    public static Findings findings() {
        return new Demonstration().counted();
    }

    public static Provenance provenance() {
        return new Provenance(
                "0.1.0",
                42,
                Provenance.INTERNAL,
                List.of(
                        new Provenance.Input("survey.yaml", "0f".repeat(32)),
                        new Provenance.Input("responses.csv", "a1".repeat(32))),
                List.of("rules", "anna"));
    }

    /// The findings where respondents say `texts`, and all that can be quoted is.
    public static Findings saying(List<String> texts) {
        return saying(texts, text -> List.of(new Span(0, text.length())));
    }

    /// The same where what speaks of the theme stands at `places`.
    static Findings saying(List<String> texts, Function<String, List<Span>> places) {
        List<Excerpt> said = new ArrayList<>();
        List<ChosenQuote> quoted = new ArrayList<>();
        ThemeId theme = new ThemeId("capacity");
        for (String text : texts) {
            CommentId id = new CommentId(new RespondentId("h" + said.size()), BARRIERS);
            List<Marked> marked = text.isEmpty()
                    ? List.of()
                    : places.apply(text).stream()
                            .map(place -> new Marked(theme, place))
                            .toList();
            said.add(new Excerpt(id, text, List.of(List.of("Acute"), List.of()), List.of(theme), marked));
            if (!text.isBlank()) {
                Quote quote = Quote.of(new Comment(id, text), new Span(0, text.length()));
                quoted.add(new ChosenQuote(BARRIERS, theme, said.size(), quote, Optional.empty(), "typical", text));
            }
        }
        return with(quoted, said);
    }

    /// As [#saying(List)], with nothing quoted.
    public static Findings unquoted(List<String> texts) {
        return with(List.of(), saying(texts).excerpts());
    }

    private static Findings with(List<ChosenQuote> quotes, List<Excerpt> excerpts) {
        Findings f = findings();
        return new Findings(
                f.survey(), f.taxonomies(), f.segments(), f.figures(), quotes, f.campaigns(), excerpts, Proof.NONE);
    }

    private static Theme theme(String id, String name, String parent, String definition, String... rules) {
        List<WrittenRule> written = new ArrayList<>();
        for (String rule : rules) {
            written.add(
                    new WrittenRule(rule, new Rule.Word(rule, Rule.Form.INFLECTED), Problem.Place.of("themes.yaml")));
        }
        Optional<ThemeId> above = parent.isEmpty() ? Optional.empty() : Optional.of(new ThemeId(parent));
        return new Theme(
                new ThemeId(id),
                name,
                above,
                definition,
                "",
                id.equals("capacity") ? "Bed capacity as such." : "",
                written,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Survey survey() {
        ClosedQuestion progress = new ClosedQuestion(
                new QuestionId("progress"),
                Kind.SINGLE,
                "How far along is your trust with improvement?",
                List.of("Embedded across the trust", "Well under way", "Just begun", "Not begun"),
                List.of(new Net("started", List.of("Embedded across the trust", "Well under way"))),
                OptionalInt.empty(),
                Optional.empty());
        List<String> enablers = List.of(
                "Leadership development",
                "Protected time for frontline staff to take part in improvement work",
                "Data");
        QuestionId collaborative = new QuestionId("pc_enablers");
        ClosedQuestion here = new ClosedQuestion(
                new QuestionId("enablers"),
                Kind.MULTI,
                "What would help most in your trust?",
                enablers,
                List.of(),
                OptionalInt.of(2),
                Optional.of(collaborative));
        ClosedQuestion there = new ClosedQuestion(
                collaborative,
                Kind.MULTI,
                "What would help most across your provider collaborative?",
                enablers,
                List.of(),
                OptionalInt.of(2),
                Optional.empty());
        return new Survey(
                "Improvement survey 2026",
                List.of(progress, here, there),
                List.of(
                        new OpenQuestion(BARRIERS, "What gets in the way of improvement?", Optional.empty(), List.of()),
                        new OpenQuestion(SUPPORT, "What support would help?", Optional.empty(), List.of())),
                List.of("trust_type", "stage"),
                true,
                OptionalInt.of(24),
                false,
                List.of(),
                Optional.of("en"),
                Survey.Campaigns.EACH,
                Survey.Disclosure.NONE);
    }

    private void read(String[] answer, QuestionId question, String text) {
        Optional<SetAside> reason = text.isEmpty()
                ? Optional.of(SetAside.BLANK)
                : text.equals("...")
                        ? Optional.of(SetAside.PUNCTUATION)
                        : text.equals("n/a") ? Optional.of(SetAside.NO_CONTENT) : Optional.empty();
        if (reason.isPresent()) {
            for (Optional<QuestionId> key : List.of(Optional.of(question), Optional.<QuestionId>empty())) {
                aside.computeIfAbsent(key, each -> new EnumMap<>(SetAside.class))
                        .merge(reason.get(), 1L, Long::sum);
            }
            return;
        }
        List<Marked> mentions = new ArrayList<>();
        Set<ThemeId> themes = new TreeSet<>();
        for (String[] words : WORDS) {
            for (int word = 1; word < words.length; word++) {
                int start = text.toLowerCase(Locale.ROOT).indexOf(words[word]);
                if (start >= 0) {
                    ThemeId theme = new ThemeId(words[0]);
                    mentions.add(new Marked(theme, new Span(start, start + words[word].length())));
                    themes.add(theme);
                    parent(theme).ifPresent(themes::add);
                }
            }
        }
        excerpts.add(new Excerpt(
                new CommentId(new RespondentId(answer[0]), question),
                text,
                List.of(List.of(answer[2]), List.of(answer[3])),
                List.copyOf(themes),
                mentions));
    }

    private static Optional<ThemeId> parent(ThemeId theme) {
        return TAXONOMIES.stream()
                .flatMap(taxonomy -> taxonomy.theme(theme).stream())
                .findFirst()
                .flatMap(Theme::parent);
    }

    private Findings counted() {
        List<Optional<QuestionId>> questions = List.of(Optional.empty(), Optional.of(BARRIERS), Optional.of(SUPPORT));
        List<QuestionSummary> summaries = new ArrayList<>();
        List<ThemeRow> themes = new ArrayList<>();
        List<SegmentRow> bySegment = new ArrayList<>();
        List<CrossRow> crossed = new ArrayList<>();
        for (Optional<QuestionId> question : questions) {
            List<Excerpt> here = excerpts.stream()
                    .filter(excerpt -> question.isEmpty()
                            || question.get().equals(excerpt.id().question()))
                    .toList();
            summaries.add(summary(question, here));
            for (Theme theme : TAXONOMIES.getFirst().themes()) {
                themes.add(themeRow(question, here, theme.id()));
                segments(question, here, theme.id(), bySegment);
                axes(question, here, theme.id(), crossed);
            }
        }
        Figures figures = new Figures(
                ANSWERS.length, 11, closed(), summaries, themes, bySegment, crossed, pairs(), Comparisons.NONE);
        return new Findings(survey, TAXONOMIES, SEGMENTS, figures, quotes(), campaigns(), excerpts, Proof.NONE);
    }

    private QuestionSummary summary(Optional<QuestionId> question, List<Excerpt> here) {
        long uncoded = here.stream()
                .filter(excerpt -> excerpt.themes().stream()
                        .noneMatch(theme -> TAXONOMIES.getFirst().theme(theme).isPresent()))
                .count();
        int asked = question.isPresent() ? ANSWERS.length : 2 * ANSWERS.length;
        return new QuestionSummary(
                question,
                asked,
                here.size(),
                aside.getOrDefault(question, Map.of()),
                respondents(here),
                organisations(here),
                OptionalLong.of(uncoded));
    }

    private static ThemeRow themeRow(Optional<QuestionId> question, List<Excerpt> here, ThemeId theme) {
        List<Excerpt> with = carrying(here, theme);
        long mentions = with.stream()
                .flatMap(excerpt -> excerpt.mentions().stream())
                .filter(mention ->
                        mention.theme().equals(theme) || parent(mention.theme()).equals(Optional.of(theme)))
                .count();
        Share share = new Share(respondents(with), respondents(here));
        return new ThemeRow(
                question,
                theme,
                OptionalLong.of(with.size()),
                share,
                OptionalLong.of(organisations(with)),
                OptionalLong.of(mentions),
                wilson(share));
    }

    private static void segments(
            Optional<QuestionId> question, List<Excerpt> here, ThemeId theme, List<SegmentRow> rows) {
        for (int segment = 0; segment < SEGMENTS.size(); segment++) {
            int place = segment;
            for (String value : SEGMENTS.get(segment).values()) {
                List<Excerpt> within = here.stream()
                        .filter(excerpt -> excerpt.segments().get(place).contains(value))
                        .toList();
                boolean differs = theme.value().equals("capacity") && segment == 1;
                rows.add(new SegmentRow(
                        question,
                        theme,
                        SEGMENTS.get(segment).id(),
                        value,
                        new Share(respondents(carrying(within, theme)), respondents(within)),
                        differs ? 0.004 : 0.6,
                        differs ? 0.031 : 1,
                        differs ? "low base, differs" : "low base"));
            }
        }
    }

    private static void axes(Optional<QuestionId> question, List<Excerpt> here, ThemeId theme, List<CrossRow> rows) {
        List<Excerpt> with = carrying(here, theme);
        for (Taxonomy axis : TAXONOMIES.subList(1, 3)) {
            for (Theme value : axis.themes()) {
                List<Excerpt> both = carrying(with, value.id());
                if (!both.isEmpty()) {
                    Share share = new Share(respondents(both), respondents(with));
                    rows.add(new CrossRow(question, theme, axis.id(), value.id(), OptionalLong.of(both.size()), share));
                }
            }
        }
    }

    private static List<Excerpt> carrying(List<Excerpt> excerpts, ThemeId theme) {
        return excerpts.stream()
                .filter(excerpt -> excerpt.themes().contains(theme))
                .toList();
    }

    private static long respondents(List<Excerpt> excerpts) {
        return excerpts.stream()
                .map(excerpt -> excerpt.id().respondent())
                .distinct()
                .count();
    }

    private static long organisations(List<Excerpt> excerpts) {
        Set<String> found = new HashSet<>();
        for (Excerpt excerpt : excerpts) {
            found.add(organisation(excerpt.id()));
        }
        return found.size();
    }

    private static String organisation(CommentId id) {
        for (String[] answer : ANSWERS) {
            if (answer[0].equals(id.respondent().value())) {
                return answer[1];
            }
        }
        throw new IllegalArgumentException(id.toString());
    }

    private List<ClosedRow> closed() {
        long[][] counts = {{3, 5, 3, 1}, {4, 9, 6}, {6, 5, 6}};
        List<ClosedRow> rows = new ArrayList<>();
        for (int question = 0; question < counts.length; question++) {
            ClosedQuestion asked = survey.closed().get(question);
            for (int option = 0; option < counts[question].length; option++) {
                Share share = new Share(counts[question][option], 12);
                rows.add(new ClosedRow(asked, asked.options().get(option), false, share, wilson(share)));
            }
        }
        Share started = new Share(8, 12);
        rows.add(new ClosedRow(survey.closed().getFirst(), "started", true, started, wilson(started)));
        return rows;
    }

    private static List<PairRow> pairs() {
        return List.of(
                new PairRow(new ThemeId("capacity"), new ThemeId("staffing"), 7, 0.71, 0.6),
                new PairRow(new ThemeId("capacity"), new ThemeId("culture"), 5, -0.1249, -0.05),
                new PairRow(new ThemeId("capacity"), new ThemeId("data"), 1, 0.1, 0.1));
    }

    private List<ChosenQuote> quotes() {
        return List.of(
                quote(
                        1,
                        "capacity",
                        "r01",
                        "We cannot release staff: capacity is the barrier.",
                        "typical",
                        "close to most"),
                quote(2, "capacity", "r12", "Vacancies <25%> & a culture of “blame” 😞", "contrast", "the other view"),
                quote(
                        1,
                        "culture",
                        "r03",
                        "The culture of the board is not ready.\nLeaders come and go.",
                        "specific",
                        ""));
    }

    private ChosenQuote quote(int rank, String theme, String respondent, String words, String slot, String why) {
        Excerpt said = excerpts.stream()
                .filter(excerpt -> excerpt.id().toString().equals(respondent + "/" + BARRIERS))
                .findFirst()
                .orElseThrow();
        Quote quote = Quote.of(new Comment(said.id(), said.verbatim()), new Span(0, words.length()));
        return new ChosenQuote(
                BARRIERS,
                new ThemeId(theme),
                rank,
                quote,
                Optional.of(new OrganisationId(organisation(said.id()))),
                slot,
                why);
    }

    private static List<Campaign> campaigns() {
        return List.of(new Campaign(
                SUPPORT, CommentId.parse("r02/support_comment"), 3, "We, the undersigned, ask for protected time"));
    }

    private static Interval wilson(Share share) {
        if (share.base() == 0) {
            return new Interval(0, 1);
        }
        double n = share.base();
        double p = share.count() / n;
        double z = 1.959963984540054;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
