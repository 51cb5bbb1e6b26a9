package org.verbatim.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Respondent;
import org.verbatim.model.Survey;

/// What is known of a respondent beside the comments, under the names that other programs show: closed answers,
/// segments, organisation, weight.
final class Cases {
    private static final String NOTHING = "none of these";

    private final Survey survey;
    private final List<String> names = new ArrayList<>();

    Cases(Survey survey) {
        this.survey = survey;
        if (survey.organisations()) {
            names.add("organisation");
        }
        if (survey.weighted()) {
            names.add("weight");
        }
        survey.closed().forEach(question -> names.add(named(question.id().value())));
        survey.segments().stream().filter(this::isNoQuestion).forEach(segment -> names.add(named(segment)));
    }

    /// A question may be called as something else is.
    private String named(String name) {
        return CommentsTable.FIXED.contains(name) || names.contains(name) ? "answer: " + name : name;
    }

    private boolean isNoQuestion(String segment) {
        return survey.closed().stream()
                .noneMatch(question -> question.id().value().equals(segment));
    }

    /// The names of all that may be known, in order.
    List<String> names() {
        return names;
    }

    /// What is known of `respondent`, by name; nothing stands for what was not answered.
    Map<String, String> of(Respondent respondent) {
        Map<String, String> known = new LinkedHashMap<>();
        int name = 0;
        if (survey.organisations()) {
            put(known, name++, respondent.organisation().map(Object::toString).orElse(""));
        }
        if (survey.weighted()) {
            put(known, name++, BigDecimal.valueOf(respondent.weight()).toPlainString());
        }
        for (int question = 0; question < survey.closed().size(); question++) {
            put(
                    known,
                    name++,
                    chosen(survey.closed().get(question), respondent.chosen().get(question)));
        }
        for (int segment = 0; segment < survey.segments().size(); segment++) {
            if (isNoQuestion(survey.segments().get(segment))) {
                put(known, name++, String.join("; ", respondent.segments().get(segment)));
            }
        }
        return known;
    }

    private void put(Map<String, String> known, int name, String value) {
        if (!value.isEmpty()) {
            known.put(names.get(name), value);
        }
    }

    private static String chosen(ClosedQuestion question, List<Integer> options) {
        return options.equals(List.of(Respondent.NOTHING))
                ? NOTHING
                : options.stream().map(question.options()::get).collect(Collectors.joining("; "));
    }
}
