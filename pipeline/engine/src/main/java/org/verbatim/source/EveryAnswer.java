package org.verbatim.source;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.WrongInput;

/// Every answer to an open question, word for word, in the order of the data.
public final class EveryAnswer {
    private static final int AT_A_TIME = 1024;

    private EveryAnswer() {}

    /// Hands each answer of the survey in `directory` to `each`.
    ///
    /// @throws WrongInput if the survey or its data cannot be read
    public static void of(Path directory, Consumer<String> each) {
        Problems problems = new Problems();
        SurveyFile file = SurveyFile.read(directory, problems).orElseThrow(() -> new WrongInput(problems.sorted()));
        try (Responses answers = Responses.open(file, problems).orElseThrow(() -> new WrongInput(problems.sorted()))) {
            List<Respondent> some = answers.next(AT_A_TIME);
            while (!some.isEmpty()) {
                some.forEach(respondent -> respondent.verbatims().forEach(each));
                some = answers.next(AT_A_TIME);
            }
        }
    }
}
