package org.verbatim.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Preparation;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Asker;
import org.verbatim.index.Found;
import org.verbatim.index.Matches;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.index.ShardWriter;
import org.verbatim.learn.Judgement;
import org.verbatim.model.CoderId;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Respondent;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagger;
import org.verbatim.tag.ThemeSearch;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;
import org.verbatim.teach.ModelCodings;
import org.verbatim.verdict.Learnt;
import org.verbatim.verdict.Verdicts;

/// Explains one comment: it is indexed by itself, and every rule and part of a rule asked of it.
public final class Explain {
    private final Answers answers;
    private final Models models;
    private final Survey survey;
    private final Taxonomies taxonomies;

    /// @param answers must stay open as long as this is asked
    public Explain(Answers answers) {
        this(answers, Models.load());
    }

    /// @param models find the words of the comment
    public Explain(Answers answers, Models models) {
        this.answers = answers;
        this.models = models;
        this.survey = answers.opened().file().survey();
        this.taxonomies = answers.opened().taxonomies();
    }

    /// Explains the comment of this id, `<respondent>/<question>`.
    ///
    /// @throws org.verbatim.model.WrongInput if there is none, with the nearest that there is
    public Explanation comment(String id) {
        Repeats.Comment place = new CommentFinder(answers).find(id);
        Shard shard = answers.index().shards().get(place.shard());
        Shard.Reading reading = shard.reading();
        Respondents people =
                shard.people(survey.closed().size(), survey.segments().size());
        Respondent respondent = people.respondent(shard.respondent(place.number()));
        Comment comment = new Comment(answers.comment(place.shard(), place.number()), reading.verbatim(place.number()));
        Optional<SetAside> aside = SettingAside.of(answers).reason(comment.id(), place, reading);
        int question = shard.question(place.number());
        try (Shard alone = alone(respondent, question, comment.verbatim())) {
            return new OneComment(comment, question, respondent, alone, byModel(comment.id())).explained(aside);
        }
    }

    /// The model of the last run that learnt, and what it says of the comment.
    private record ByModel(Learnt learnt, ModelCodings.Said said) {}

    /// Nothing where no run has learnt, or something has changed since.
    private Optional<ByModel> byModel(CommentId comment) {
        Optional<ModelCodings> kept = ModelCodings.kept(answers);
        try {
            return kept.filter(ModelCodings::fresh)
                    .flatMap(model -> model.of(comment).map(said -> new ByModel(model.learnt(), said)));
        } finally {
            kept.ifPresent(ModelCodings::close);
        }
    }

    /// The comment indexed by itself.
    private Shard alone(Respondent respondent, int question, String verbatim) {
        List<String> verbatims =
                new ArrayList<>(Collections.nCopies(survey.open().size(), ""));
        verbatims.set(question, verbatim);
        Respondent writer = new Respondent(
                respondent.id(),
                respondent.organisation(),
                respondent.weight(),
                respondent.permission(),
                respondent.chosen(),
                respondent.segments(),
                verbatims);
        try (ShardWriter shard = ShardWriter.inMemory(verbatims.size())) {
            shard.add(writer, new Preparation(survey, models).entries(writer));
            return shard.finish();
        }
    }

    /// The work on one comment.
    private final class OneComment {
        private final Comment comment;
        private final int question;
        private final Respondent respondent;
        private final Shard shard;
        private final Optional<ByModel> model;
        private final Annotator annotator = new Annotator(models);
        private final ThemeSearch search;

        OneComment(Comment comment, int question, Respondent respondent, Shard shard, Optional<ByModel> model) {
            this.model = model;
            this.comment = comment;
            this.question = question;
            this.respondent = respondent;
            this.shard = shard;
            this.search = new ThemeSearch(taxonomies, shard, annotator);
        }

        Explanation explained(Optional<SetAside> aside) {
            Standing people = answers.opened().standing();
            List<FoundMention> mentions =
                    new Tagger(taxonomies).tag(shard, annotator).mentions(question);
            Optional<Learnt> learnt = model.map(ByModel::learnt);
            Optional<Judgement> judgement =
                    model.map(by -> new Judgement(comment.id(), by.said().likelihoods()));
            Verdicts.Verdict verdict = new Verdicts(taxonomies, people, learnt).on(comment.id(), mentions, judgement);
            return new Explanation(
                    comment,
                    survey.open().get(question).text(),
                    respondent.organisation(),
                    IntStream.range(0, survey.segments().size())
                            .mapToObj(segment -> new Explanation.InSegment(
                                    survey.segments().get(segment),
                                    respondent.segments().get(segment)))
                            .toList(),
                    aside,
                    aside.isPresent() ? List.of() : carried(verdict),
                    dropped(),
                    people.opinions(comment.id()),
                    nearly(verdict),
                    model.map(ByModel::said));
        }

        /// The themes that are carried in the end, as a run would count them.
        private List<Explanation.Carried> carried(Verdicts.Verdict verdict) {
            List<Explanation.Carried> carried = new ArrayList<>();
            verdict.themes().forEach(coded -> {
                Theme theme = taxonomies.theme(coded.theme());
                List<Explanation.Earned> own = verdict.mentions().stream()
                        .filter(mention -> mention.theme() == coded.theme())
                        .map(mention -> new Explanation.Earned(
                                mention.span(), theme.rules().get(mention.rule())))
                        .toList();
                List<ThemeId> through = IntStream.of(taxonomies.descendants(coded.theme()))
                        .filter(below -> verdict.themes().stream().anyMatch(other -> other.theme() == below))
                        .mapToObj(below -> taxonomies.theme(below).id())
                        .toList();
                CoderId by = by(theme.id(), own.isEmpty(), verdict);
                carried.add(new Explanation.Carried(theme.id(), theme.name(), by, own, through));
            });
            return carried;
        }

        private static CoderId by(ThemeId theme, boolean withoutWords, Verdicts.Verdict verdict) {
            CoderId person = verdict.decided().get(theme);
            if (person != null) {
                return person;
            }
            return withoutWords && verdict.learnt().containsKey(theme) ? CoderId.MODEL : CoderId.RULES;
        }

        private List<Explanation.Dropped> dropped() {
            List<Explanation.Dropped> dropped = new ArrayList<>();
            Asker asker = search.asker();
            for (Theme theme : taxonomies.themes()) {
                for (WrittenRule unless : theme.unless()) {
                    Found against = asker.ask(unless.rule());
                    for (WrittenRule rule : theme.rules()) {
                        List<Span> all = spans(asker.matches(asker.ask(rule.rule())));
                        all.removeAll(spans(asker.matches(asker.without(asker.ask(rule.rule()), against))));
                        for (Span span : all) {
                            Explanation.Earned found = new Explanation.Earned(span, rule);
                            dropped.add(new Explanation.Dropped(theme.id(), found, unless));
                        }
                    }
                }
            }
            return dropped;
        }

        private List<Span> spans(Matches matches) {
            List<Span> spans = new ArrayList<>();
            for (int match = 0; match < matches.size(); match++) {
                spans.add(matches.span(match));
            }
            return spans;
        }

        private List<Explanation.Nearly> nearly(Verdicts.Verdict verdict) {
            Set<ThemeId> carried = verdict.themes().stream()
                    .map(coded -> taxonomies.theme(coded.theme()).id())
                    .collect(Collectors.toSet());
            NearMisses misses = new NearMisses(search.asker(), comment.verbatim());
            return taxonomies.themes().stream()
                    .filter(theme -> !carried.contains(theme.id()))
                    .flatMap(theme -> misses.of(theme).stream())
                    .sorted(java.util.Comparator.comparing(NearMisses.Told::miss))
                    .map(NearMisses.Told::nearly)
                    .toList();
        }
    }
}
