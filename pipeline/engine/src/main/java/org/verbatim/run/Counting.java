package org.verbatim.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.analyse.Candidate;
import org.verbatim.analyse.CodedComment;
import org.verbatim.analyse.CodedRespondent;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.analyse.Findings.Excerpt;
import org.verbatim.analyse.Findings.Marked;
import org.verbatim.analyse.Keywords;
import org.verbatim.analyse.TickedQuotes;
import org.verbatim.analyse.Totals;
import org.verbatim.annotate.Annotator;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Opened;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.model.Survey;
import org.verbatim.model.ThemeId;
import org.verbatim.results.Rows;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.teach.Judging;
import org.verbatim.verdict.Learnt;
import org.verbatim.verdict.Verdicts;

/// Tags one shard, asks the model if there is one, lets people's decisions stand, and counts. What it gives can be
/// added up over shards in any order.
final class Counting {
    private final Survey survey;
    private final Taxonomies taxonomies;
    private final Standing people;
    private final Optional<Learnt> learnt;
    private final SettingAside setAside;
    private final List<Segment> segments;
    private final Set<CommentId> pinned;

    /// @param learnt the model, where one has a say
    /// @param segments with every value that a respondent is in
    /// @param repeats the long texts that came more than once
    Counting(Opened opened, Optional<Learnt> learnt, List<Segment> segments, Repeats repeats) {
        this.survey = opened.file().survey();
        this.taxonomies = opened.taxonomies();
        this.people = opened.standing();
        this.learnt = learnt;
        this.segments = segments;
        this.setAside = new SettingAside(survey, people, repeats);
        this.pinned = opened.picks().standing().stream()
                .filter(pick -> pick.kind() == Pick.Kind.PIN)
                .map(Pick::comment)
                .collect(Collectors.toSet());
    }

    /// What nobody comes to.
    Sum nobody() {
        return new Sum(
                new Totals(survey, taxonomies.axes()),
                new Keywords(segments),
                new Samples(survey.open().size(), taxonomies, pinned));
    }

    /// What one shard comes to.
    ///
    /// @param number the shard's place in the data
    /// @param rows take a row for each coding and each comment
    /// @param annotator splits the rules' words; for the calling thread only
    Sum count(int number, Shard shard, Rows rows, Annotator annotator) {
        return new OneShard(number, shard, rows, new Tagger(taxonomies).tag(shard, annotator)).counted();
    }

    /// The work on one shard.
    private final class OneShard {
        private final int number;
        private final Shard shard;
        private final Tagged tagged;
        private final Shard.Reading reading;
        private final Verdicts verdicts = new Verdicts(taxonomies, people, learnt);
        private final Optional<Judging> judging;
        private final Rows rows;
        private final CodingRows codingRows;
        private final Sum sum = nobody();
        private final Totals totals = sum.totals();
        private final WordUse words;
        private final Samples samples = sum.samples();

        OneShard(int number, Shard shard, Rows rows, Tagged tagged) {
            this.number = number;
            this.shard = shard;
            this.rows = rows;
            this.codingRows = new CodingRows(taxonomies, rows);
            this.tagged = tagged;
            this.reading = shard.reading();
            this.words = new WordUse(shard, sum.keywords());
            this.judging = learnt.map(
                    model -> new Judging(model.model(), survey, taxonomies, setAside, number, shard, tagged));
        }

        Sum counted() {
            sum.addAnswers(shard.comments());
            Respondents respondents =
                    shard.people(survey.closed().size(), survey.segments().size());
            for (int who = 0; who < shard.respondents(); who++) {
                add(respondents.respondent(who), who);
            }
            if (sum.keywords().hasValues()) {
                words.count();
            }
            return sum;
        }

        private void add(Respondent respondent, int who) {
            BitSet kept = new BitSet();
            List<CodedComment> comments = new ArrayList<>(survey.open().size());
            for (int question = 0; question < survey.open().size(); question++) {
                int comment = who * survey.open().size() + question;
                comments.add(comment(respondent, question, comment));
                kept.set(comment, comments.getLast().aside().isEmpty());
            }
            words.add(who, respondent, kept);
            totals.add(new CodedRespondent(respondent, comments));
        }

        private CodedComment comment(Respondent respondent, int question, int comment) {
            CommentId id =
                    new CommentId(respondent.id(), survey.open().get(question).id());
            Optional<SetAside> aside = setAside.reason(id, new Repeats.Comment(number, comment), reading);
            if (aside.isPresent()) {
                rows.addSetAside(id, aside.get());
                sum.addSetAside();
                return new CodedComment(question, aside, List.of());
            }
            Verdicts.Verdict verdict =
                    verdicts.on(id, tagged.mentions(comment), judging.flatMap(model -> model.of(comment)));
            if (verdicts.isDecided(id)) {
                sum.addHeard(new Sum.Heard(id, themes(verdict.unheard()), themes(verdict.themes())));
            }
            BitSet carried = new BitSet(taxonomies.size());
            verdict.themes().forEach(theme -> carried.set(theme.theme()));
            rows.addAnalysed(id, carried);
            sum.addAnalysed();
            boolean quotable = samples.wantsCandidate(id, question, verdict.themes());
            boolean readable = samples.wantsExcerpt(id);
            if (quotable || readable || !verdict.isEmpty()) {
                String verbatim = reading.verbatim(comment);
                Comment written = new Comment(id, verbatim);
                codingRows.add(written, verdict);
                sample(written, respondent, question, comment, verdict);
            }
            return new CodedComment(question, aside, verdict.themes());
        }

        /// The themes of the first taxonomy.
        private BitSet themes(List<CodedTheme> carried) {
            BitSet themes = new BitSet();
            for (CodedTheme theme : carried) {
                if (taxonomies.axis(theme.theme()) == 0) {
                    themes.set(theme.theme());
                }
            }
            return themes;
        }

        private void sample(Comment comment, Respondent respondent, int question, int place, Verdicts.Verdict verdict) {
            List<Marked> marked = marked(comment, verdict);
            if (samples.wantsCandidate(comment.id(), question, verdict.themes())) {
                samples.addCandidate(
                        question,
                        new Candidate(
                                comment,
                                respondent.organisation(),
                                respondent.permission(),
                                reading.sentences(place),
                                marked.stream().filter(this::isTheme).toList()));
            }
            if (samples.wantsExcerpt(comment.id())) {
                List<ThemeId> themes = verdict.themes().stream()
                        .map(theme -> taxonomies.theme(theme.theme()).id())
                        .toList();
                samples.addExcerpt(
                        comment.id(),
                        new Samples.Placed(
                                number,
                                place,
                                new TickedQuotes.Voice(
                                        new Excerpt(
                                                comment.id(),
                                                comment.verbatim(),
                                                respondent.segments(),
                                                themes,
                                                marked),
                                        respondent.permission(),
                                        respondent.chosen(),
                                        reading.sentences(place))));
            }
        }

        private boolean isTheme(Marked marked) {
            return taxonomies.axis(taxonomies.number(marked.theme()).orElseThrow()) == 0;
        }

        /// The words that earned each theme, a parent's with its children's; where a person gave it without words, all
        /// of them.
        private List<Marked> marked(Comment comment, Verdicts.Verdict verdict) {
            Set<Marked> marked = new LinkedHashSet<>();
            for (FoundMention mention : verdict.mentions()) {
                marked.add(new Marked(taxonomies.theme(mention.theme()).id(), mention.span()));
                for (int above : taxonomies.ancestors(mention.theme())) {
                    marked.add(new Marked(taxonomies.theme(above).id(), mention.span()));
                }
            }
            if (!comment.verbatim().isEmpty()) {
                Span whole = new Span(0, comment.verbatim().length());
                for (CodedTheme theme : verdict.themes()) {
                    if (theme.mentions() == 0) {
                        marked.add(new Marked(taxonomies.theme(theme.theme()).id(), whole));
                    }
                }
            }
            return List.copyOf(marked);
        }
    }
}
