package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// A survey with one closed question, two open ones, one segment, three themes (the second below the first) and one
/// axis.
final class SmallSurvey {
    static final QuestionId BARRIERS = new QuestionId("barriers");
    static final QuestionId SUPPORT = new QuestionId("support");
    static final ThemeId CAPACITY = new ThemeId("capacity");
    static final ThemeId STAFFING = new ThemeId("staffing");
    static final ThemeId CULTURE = new ThemeId("culture");
    static final ThemeId ASK = new ThemeId("ask");

    static final List<Segment> SEGMENTS = List.of(new Segment("stage", List.of("Beginning", "Embedded")));

    static final List<Taxonomy> TAXONOMIES = List.of(
            taxonomy("themes", theme("capacity", ""), theme("staffing", "capacity"), theme("culture", "")),
            taxonomy("functions", theme("ask", ""), theme("enabler", "")));

    private SmallSurvey() {}

    static Survey survey() {
        ClosedQuestion aligned = new ClosedQuestion(
                new QuestionId("aligned"),
                ClosedQuestion.Kind.MULTI,
                "How aligned?",
                List.of("Fully", "Mostly", "Not"),
                List.of(new ClosedQuestion.Net("aligned", List.of("Fully", "Mostly"))),
                OptionalInt.empty(),
                Optional.empty());
        return survey(List.of(aligned), List.of(open(BARRIERS), open(SUPPORT)), List.of("stage"));
    }

    static Survey survey(List<ClosedQuestion> closed, List<OpenQuestion> open, List<String> segments) {
        return new Survey(
                "Improvement survey",
                closed,
                open,
                segments,
                true,
                OptionalInt.empty(),
                false,
                List.of(),
                Optional.empty(),
                Survey.Campaigns.EACH,
                Survey.Disclosure.NONE);
    }

    /// The same survey with weights.
    static Survey weighted(Survey survey) {
        return new Survey(
                survey.title(),
                survey.closed(),
                survey.open(),
                survey.segments(),
                survey.organisations(),
                survey.population(),
                true,
                survey.noContent(),
                survey.language(),
                survey.campaigns(),
                survey.disclosure());
    }

    static OpenQuestion open(QuestionId id) {
        return new OpenQuestion(id, "Why?", Optional.empty(), List.of());
    }

    static Taxonomy taxonomy(String id, Theme... themes) {
        return new Taxonomy(id, id, "1", List.of(themes));
    }

    static Theme theme(String id, String parent) {
        Optional<ThemeId> above = parent.isEmpty() ? Optional.empty() : Optional.of(new ThemeId(parent));
        return new Theme(new ThemeId(id), id, above, "", "", "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static CodedRespondent respondent(String id, String trust, String stage, CodedComment... comments) {
        return coded(id, trust, List.of(0), List.of(stage), List.of(comments));
    }

    static CodedRespondent coded(
            String id, String trust, List<Integer> chosen, List<String> stages, List<CodedComment> comments) {
        Optional<OrganisationId> organisation =
                trust.isEmpty() ? Optional.empty() : Optional.of(new OrganisationId(trust));
        List<String> verbatims = comments.stream().map(comment -> "").toList();
        return new CodedRespondent(
                new Respondent(
                        new RespondentId(id),
                        organisation,
                        1,
                        Permission.QUOTE,
                        List.of(chosen),
                        List.of(stages),
                        verbatims),
                comments);
    }

    static CodedComment kept(int question, CodedTheme... themes) {
        return new CodedComment(question, Optional.empty(), List.of(themes));
    }

    static CodedComment aside(int question, SetAside reason) {
        return new CodedComment(question, Optional.of(reason), List.of());
    }

    static CodedTheme theme(int number, int mentions, long sentences) {
        return new CodedTheme(number, mentions, sentences);
    }

    /// Respondents made up from a seed.
    static List<CodedRespondent> invented(long seed, int size) {
        Random random = new Random(seed);
        List<CodedRespondent> invented = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            String trust = random.nextInt(5) == 0 ? "" : "trust " + random.nextInt(20);
            List<String> stages = random.nextInt(9) == 0
                    ? List.of()
                    : List.of(SEGMENTS.getFirst().values().get(random.nextInt(2)));
            List<Integer> chosen = List.of(List.<Integer>of(), List.of(2), List.of(0, 1), List.of(1))
                    .get(random.nextInt(4));
            List<CodedComment> comments = List.of(comment(random, 0), comment(random, 1));
            invented.add(coded("r" + row, trust, chosen, stages, comments));
        }
        return invented;
    }

    private static CodedComment comment(Random random, int question) {
        if (random.nextInt(4) == 0) {
            return aside(question, List.of(SetAside.values()).get(random.nextInt(5)));
        }
        List<CodedTheme> themes = new ArrayList<>();
        for (int theme = 0; theme < 5; theme++) {
            if (random.nextInt(3) == 0) {
                long sentences = random.nextInt(6) == 0 ? -1L : 1L << random.nextInt(4);
                themes.add(theme(theme, random.nextInt(4), sentences));
            }
        }
        return new CodedComment(question, Optional.empty(), themes);
    }
}
