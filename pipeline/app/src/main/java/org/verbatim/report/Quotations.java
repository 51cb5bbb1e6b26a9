package org.verbatim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.model.CommentId;
import org.verbatim.model.QuestionId;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;

/// The quotes of a report as they are given out: no words stand twice in it, and nobody is heard twice in a section.
final class Quotations {
    /// Respondents who share what a quote is attributed to; with fewer, less is said of who wrote it.
    private static final int LEAST_ALIKE = 5;

    private final List<ChosenQuote> all;
    private final Map<CommentId, Excerpt> excerpts = new HashMap<>();
    private final Map<List<String>, Set<RespondentId>> alike = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    Quotations(Findings findings) {
        all = findings.quotes();
        for (Excerpt excerpt : findings.excerpts()) {
            excerpts.put(excerpt.id(), excerpt);
            for (List<String> told : tellings(excerpt)) {
                alike.computeIfAbsent(told, each -> new HashSet<>())
                        .add(excerpt.id().respondent());
            }
        }
    }

    /// Those chosen for a section; who has been heard in it is not heard again.
    static final class Heard {
        private final Set<RespondentId> respondents = new HashSet<>();
    }

    Optional<Excerpt> excerpt(CommentId id) {
        return Optional.ofNullable(excerpts.get(id));
    }

    /// The quotes of one theme in one question, all of them, the first choice first.
    List<ChosenQuote> of(QuestionId question, ThemeId theme) {
        return all.stream()
                .filter(chosen ->
                        chosen.question().equals(question) && chosen.theme().equals(theme))
                .toList();
    }

    /// At most `most` quotes that `wanted` lets pass, first choices first. They are not given out again.
    List<ChosenQuote> take(int most, Heard heard, Predicate<ChosenQuote> wanted) {
        List<ChosenQuote> taken = new ArrayList<>();
        for (int rank = 1; rank <= highest() && taken.size() < most; rank++) {
            for (ChosenQuote chosen : all) {
                RespondentId respondent = chosen.quote().comment().id().respondent();
                if (chosen.rank() == rank
                        && taken.size() < most
                        && !given.contains(chosen.quote().words())
                        && !heard.respondents.contains(respondent)
                        && wanted.test(chosen)) {
                    taken.add(chosen);
                    given.add(chosen.quote().words());
                    heard.respondents.add(respondent);
                }
            }
        }
        return taken;
    }

    private int highest() {
        return all.stream().mapToInt(ChosenQuote::rank).max().orElse(0);
    }

    /// Who said it, as far as five respondents or more are alike in it, and which comment it is from: `Embedded, Acute
    /// (R051/progress_comment)`.
    String attribution(ChosenQuote chosen) {
        return attribution(chosen.quote().comment().id());
    }

    /// Whether the words have not been given out yet; from now on they are.
    boolean give(String words) {
        return given.add(words);
    }

    /// The same of any comment.
    String attribution(CommentId id) {
        List<String> told = excerpt(id).stream()
                .flatMap(excerpt -> tellings(excerpt).stream())
                .filter(each -> alike.getOrDefault(each, Set.of()).size() >= LEAST_ALIKE)
                .reduce(List.of(), (shorter, longer) -> longer);
        return told.isEmpty() ? id.toString() : String.join(", ", told) + " (" + id + ")";
    }

    /// What can be said of a respondent: the first segment, the first two, and so on.
    private static List<List<String>> tellings(Excerpt excerpt) {
        List<List<String>> tellings = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (List<String> values : excerpt.segments()) {
            if (!values.isEmpty()) {
                told.add(String.join(" and ", values));
                tellings.add(List.copyOf(told));
            }
        }
        return tellings;
    }
}
