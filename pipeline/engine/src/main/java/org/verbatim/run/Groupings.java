package org.verbatim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verbatim.disclose.Grouping;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.source.Layout;
import org.verbatim.source.SurveyFile;

/// Which segments of a survey are made of the answers to a closed question.
final class Groupings {
    private Groupings() {}

    static List<Grouping> of(SurveyFile file) {
        List<Grouping> groupings = new ArrayList<>();
        List<Layout.Split> splits = file.layout().splits();
        for (int place = 0; place < splits.size(); place++) {
            String segment = file.survey().segments().get(place);
            switch (splits.get(place)) {
                case Layout.Split.Answer answer ->
                    groupings.add(each(segment, file.survey().closed().get(answer.question())));
                case Layout.Split.Grouped group ->
                    groupings.add(grouped(segment, file.survey().closed().get(group.question()), group));
                case Layout.Split.Column column ->
                    answered(column, file).ifPresent(question -> groupings.add(each(segment, question)));
            }
        }
        return groupings;
    }

    /// The closed question whose single answer stands in the segment's column.
    private static Optional<ClosedQuestion> answered(Layout.Split.Column column, SurveyFile file) {
        List<Layout.Choices> places = file.layout().closed();
        for (int question = 0; question < places.size(); question++) {
            if (places.get(question) instanceof Layout.Choices.OneOption one && one.column() == column.column()) {
                return Optional.of(file.survey().closed().get(question));
            }
        }
        return Optional.empty();
    }

    private static Grouping each(String segment, ClosedQuestion question) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        question.options().forEach(option -> options.put(option, List.of(option)));
        return new Grouping(segment, question.id(), options);
    }

    private static Grouping grouped(String segment, ClosedQuestion question, Layout.Split.Grouped group) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int option = 0; option < group.nameOf().size(); option++) {
            String text = question.options().get(option);
            group.nameOf()
                    .get(option)
                    .ifPresent(name -> options.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(text));
        }
        return new Grouping(segment, question.id(), options);
    }
}
