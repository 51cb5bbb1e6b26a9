package org.verbatim.run;

import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.disclose.Disclosure;
import org.verbatim.disclose.Rule;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;
import org.verbatim.results.Audience;
import org.verbatim.source.SurveyFile;

/// Sees to it that an audience is shown what it may see.
final class Publishing {
    private final SurveyFile file;
    private final Optional<Rule> rule;

    /// @throws WrongInput if the survey does not say how small numbers are to be protected, and they must be
    Publishing(Audience audience, SurveyFile file) {
        this.file = file;
        this.rule = audience == Audience.INTERNAL
                ? Optional.empty()
                : Optional.of(Rule.of(file.survey().disclosure()).orElseThrow(() -> unprotected(file)));
    }

    private static WrongInput unprotected(SurveyFile file) {
        return new WrongInput(new Problem(
                Problem.Place.of(file.directory().resolve(SurveyFile.NAME).toString()),
                "nothing says how small numbers are to be protected, and --for publication must not show them",
                "write `disclosure: {profile: small-numbers}`, or staff-survey or nhs-digital in its place"));
    }

    /// The findings as they may be seen.
    Findings shown(Findings findings) {
        return rule.map(chosen -> new Disclosure(chosen, Groupings.of(file)).protect(findings))
                .orElse(findings);
    }
}
