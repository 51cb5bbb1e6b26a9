package org.verbatim.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Fingerprint;
import org.verbatim.folder.Opened;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CoderId;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Respondent;
import org.verbatim.model.SetAside;
import org.verbatim.model.Survey;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.teach.Judging;
import org.verbatim.teach.Learning;
import org.verbatim.verdict.Learnt;
import org.verbatim.verdict.Verdicts;
import org.verbatim.work.Annotators;
import org.verbatim.work.Progress;
import org.verbatim.work.Workers;

/// Every row of a survey with its answers coded, as a run counts them, in the order of the data: what is handed on to
/// other programs. Memory does not grow with the number of rows.
public final class CodedRows {
    private final Answers answers;
    private final Optional<Learnt> learnt;
    private final Survey survey;
    private final Taxonomies taxonomies;
    private final SettingAside setAside;
    private final GivenByPeople people;

    private CodedRows(Answers answers, Optional<Learnt> learnt) {
        this.answers = answers;
        this.learnt = learnt;
        this.survey = answers.opened().file().survey();
        this.taxonomies = answers.opened().taxonomies();
        this.setAside = SettingAside.of(answers);
        this.people = new GivenByPeople(answers.opened());
    }

    /// Does `work` on the survey in `directory`.
    ///
    /// @param learns whether a model has a say even where survey.yaml does not ask for it
    /// @param seed what learning starts from
    /// @throws org.verbatim.model.WrongInput with every problem in the user's files
    public static <R> R ask(Path directory, boolean learns, long seed, Progress progress, Function<CodedRows, R> work) {
        return Answers.ask(directory, progress, answers -> {
            Opened opened = answers.opened();
            try (Learning learning = new Learning(opened, learns, progress)) {
                Fingerprint read = Fingerprint.of(opened.file(), opened.otherFiles());
                return work.apply(new CodedRows(answers, learning.from(answers.index(), read, seed)));
            }
        });
    }

    /// The survey whose rows these are.
    public Survey survey() {
        return survey;
    }

    /// The themes that they may carry.
    public Taxonomies taxonomies() {
        return taxonomies;
    }

    /// Everyone who may have coded: the rules, the model if it has a say, and each person, by name.
    public List<CoderId> coders() {
        List<CoderId> coders = new ArrayList<>(List.of(CoderId.RULES));
        learnt.ifPresent(model -> coders.add(CoderId.MODEL));
        SortedSet<CoderId> persons = new TreeSet<>(answers.opened().standing().coders());
        coders.addAll(persons);
        return coders;
    }

    /// How many rows there are.
    public long respondents() {
        return answers.index().rows();
    }

    /// Hands over each respondent, with closed answers and without verbatims.
    public void eachRespondent(Consumer<Respondent> each) {
        for (Shard shard : answers.index().shards()) {
            Respondents respondents = respondents(shard);
            for (int who = 0; who < shard.respondents(); who++) {
                each.accept(respondents.respondent(who));
            }
        }
    }

    /// Hands over each row, coded.
    public void each(Consumer<CodedRow> each) {
        Annotators annotators = new Annotators(Models.load());
        try (Workers<List<CodedRow>> workers = new Workers<>(rows -> rows.forEach(each))) {
            for (int shard = 0; shard < answers.index().shards().size(); shard++) {
                int number = shard;
                workers.add(() -> {
                    Shard part = answers.index().shards().get(number);
                    return new OneShard(number, part, new Tagger(taxonomies).tag(part, annotators.mine())).rows();
                });
            }
            workers.finish();
        }
    }

    private Respondents respondents(Shard shard) {
        return shard.people(survey.closed().size(), survey.segments().size());
    }

    /// The work on one shard.
    private final class OneShard {
        private final int number;
        private final Shard shard;
        private final Tagged tagged;
        private final Shard.Reading reading;
        private final Verdicts verdicts;
        private final Optional<Judging> judging;

        OneShard(int number, Shard shard, Tagged tagged) {
            this.number = number;
            this.shard = shard;
            this.tagged = tagged;
            this.reading = shard.reading();
            this.verdicts = new Verdicts(taxonomies, answers.opened().standing(), learnt);
            this.judging = learnt.map(
                    model -> new Judging(model.model(), survey, taxonomies, setAside, number, shard, tagged));
        }

        List<CodedRow> rows() {
            Respondents respondents = respondents(shard);
            List<CodedRow> rows = new ArrayList<>(shard.respondents());
            for (int who = 0; who < shard.respondents(); who++) {
                Respondent respondent = respondents.respondent(who);
                List<CodedAnswer> coded = new ArrayList<>(survey.open().size());
                for (int question = 0; question < survey.open().size(); question++) {
                    CommentId id = new CommentId(
                            respondent.id(), survey.open().get(question).id());
                    coded.add(answer(id, who * survey.open().size() + question));
                }
                rows.add(new CodedRow(respondent, coded));
            }
            return rows;
        }

        private CodedAnswer answer(CommentId id, int place) {
            Comment comment = new Comment(id, reading.verbatim(place));
            Optional<SetAside> aside = setAside.reason(id, new Repeats.Comment(number, place), reading);
            if (aside.isPresent()) {
                return new CodedAnswer(comment, aside, List.of(), List.of());
            }
            Verdicts.Verdict verdict =
                    verdicts.on(id, tagged.mentions(place), judging.flatMap(model -> model.of(place)));
            List<CodedAnswer.Coding> codings = new ArrayList<>();
            verdict.mentions().forEach(mention -> {
                var theme = taxonomies.theme(mention.theme());
                codings.add(CodedAnswer.Coding.byRule(
                        theme.id(), theme.rules().get(mention.rule()).text(), mention.span()));
            });
            verdict.learnt()
                    .forEach((theme, likelihood) ->
                            codings.add(CodedAnswer.Coding.byModel(theme, likelihood.probability())));
            codings.addAll(people.of(comment));
            return new CodedAnswer(
                    comment,
                    aside,
                    codings,
                    verdict.themes().stream()
                            .map(theme -> theme.theme())
                            .sorted()
                            .map(theme -> taxonomies.theme(theme).id())
                            .toList());
        }
    }
}
