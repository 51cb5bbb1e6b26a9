package org.verbatim.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.annotate.Annotation;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Languages;
import org.verbatim.annotate.Models;
import org.verbatim.clean.CleanText;
import org.verbatim.clean.Cleaner;
import org.verbatim.clean.Content;
import org.verbatim.index.Entry;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.Respondent;
import org.verbatim.model.SetAside;
import org.verbatim.model.Survey;

/// Makes of a respondent's verbatims what the index takes in: clean, annotated, judged. For one thread.
///
/// A pure function of the text and of frozen resources: equal texts give equal entries on any machine.
public final class Preparation {
    private final Survey survey;
    private final Content content;
    private final Languages languages;
    private final Annotator annotator;

    /// @param models can be shared; the preparation itself cannot
    public Preparation(Survey survey, Models models) {
        this.survey = survey;
        this.content = Content.of(survey);
        this.languages = new Languages();
        this.annotator = new Annotator(models);
    }

    /// One entry for each open question, in order.
    public List<Entry> entries(Respondent respondent) {
        List<Entry> entries = new ArrayList<>(survey.open().size());
        for (int question = 0; question < survey.open().size(); question++) {
            entries.add(
                    entry(respondent.verbatims().get(question), survey.open().get(question)));
        }
        return entries;
    }

    /// What the index takes in for one answer.
    public Entry entry(String verbatim, OpenQuestion question) {
        CleanText clean = Cleaner.clean(verbatim);
        Annotation annotation = annotator.annotate(clean);
        Optional<SetAside> aside = content.reason(clean, question);
        if (aside.isEmpty() && isForeign(clean, annotation)) {
            aside = Optional.of(SetAside.OTHER_LANGUAGE);
        }
        return new Entry(verbatim, aside, annotation);
    }

    private boolean isForeign(CleanText clean, Annotation annotation) {
        return survey.language().isPresent()
                && languages.surelyNot(survey.language().get(), clean, annotation);
    }
}
