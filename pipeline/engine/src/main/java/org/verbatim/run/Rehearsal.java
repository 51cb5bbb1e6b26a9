package org.verbatim.run;

import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Picks;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.index.Repeats;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Survey;
import org.verbatim.results.Rows;
import org.verbatim.work.Annotators;
import org.verbatim.work.Progress;
import org.verbatim.work.Workers;

/// What a run without a model would find now: counted, and written nowhere. For any thread.
public final class Rehearsal {
    private final Findings findings;
    private final Summing sum;

    private Rehearsal(Findings findings, Summing sum) {
        this.findings = findings;
        this.sum = sum;
    }

    /// Counts everything.
    ///
    /// @param seed of everything random, as a run's
    public static Rehearsal of(Answers answers, Models models, long seed, Progress progress) {
        Opened opened = answers.opened();
        Repeats repeats = Repeats.in(answers.index().shards());
        Counting counting =
                new Counting(opened, Optional.empty(), answers.index().segments(), repeats);
        Sum sum = counting.nobody();
        try (Workers<Sum> workers = new Workers<>(counted -> {
            sum.add(counted);
            progress.advance(1);
        })) {
            progress.begin("Tagging and counting", answers.index().shards().size());
            Annotators annotators = new Annotators(models);
            for (int shard = 0; shard < answers.index().shards().size(); shard++) {
                int number = shard;
                workers.add(() ->
                        counting.count(number, answers.index().shards().get(number), Rows.NONE, annotators.mine()));
            }
            workers.finish();
            progress.end();
        }
        Summing summing = new Summing(opened, answers.index().segments(), sum);
        Survey survey = opened.file().survey();
        return new Rehearsal(summing.findings(Campaigns.in(survey, answers.index(), repeats), seed), summing);
    }

    /// What a run would find.
    public Findings findings() {
        return findings;
    }

    /// The quotes of every question by what people decided since, so many of each theme: those after the third are what
    /// comes next. A pinned quote of a comment that was not compared is missing until all is counted again.
    List<ChosenQuote> quotes(Picks picks, int ranks) {
        return sum.quotes(picks, ranks);
    }

    /// The same of one question.
    public List<ChosenQuote> quotes(QuestionId question, Picks picks, int ranks) {
        return sum.quotes(question, picks, ranks);
    }

    /// Whether every pinned comment was compared.
    public boolean knows(Picks picks) {
        return sum.knows(picks);
    }
}
