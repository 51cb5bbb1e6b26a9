package org.verbatim.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.analyse.ContentWords;
import org.verbatim.annotate.Annotator;
import org.verbatim.discover.Bags;
import org.verbatim.folder.Answers;
import org.verbatim.folder.MeasuringPlans;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.QuestionId;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.verdict.Verdicts;

/// Reads a survey's comments shard by shard and keeps those that no theme reaches: equal texts together, each with the
/// words it uses. For one thread.
final class Unreached {
    private static final int[] NO_WORDS = {};

    private final Taxonomies taxonomies;
    private final List<OpenQuestion> questions;
    private final Optional<QuestionId> wanted;
    private final MeasuringPlans measuring;
    private final Answers answers;
    private final SettingAside aside;
    private final Lexicon lexicon = new Lexicon();
    private final ThemeWords themeWords;
    private final JudgedRules judgedRules;
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final List<List<Member>> members = new ArrayList<>();
    private final List<int[]> words = new ArrayList<>();
    private long analysed;
    private long uncoded;
    private long keptApart;

    /// A comment of a text.
    ///
    /// @param place where it stands in the data
    /// @param respondent whose it is, among all of the survey
    record Member(CommentId id, Repeats.Comment place, long respondent) {}

    Unreached(Answers answers, Optional<QuestionId> wanted, MeasuringPlans measuring) {
        this.answers = answers;
        this.taxonomies = answers.opened().taxonomies();
        this.questions = answers.opened().file().survey().open();
        this.wanted = wanted;
        this.measuring = measuring;
        this.aside = SettingAside.of(answers);
        this.themeWords = new ThemeWords(taxonomies, lexicon);
        this.judgedRules = new JudgedRules(answers.opened());
    }

    /// Takes in a shard.
    void read(int number, Annotator annotator) {
        Shard shard = answers.index().shards().get(number);
        new OneShard(number, shard, new Tagger(taxonomies).tag(shard, annotator)).read();
    }

    /// The work on one shard.
    private final class OneShard {
        private final int number;
        private final Shard shard;
        private final Tagged tagged;
        private final Shard.Reading reading;
        private final Verdicts verdicts =
                new Verdicts(taxonomies, answers.opened().standing());
        /// The text that a comment is the first of; -1 for all others.
        private final int[] textOf;

        private final Map<Integer, BitSet> themesOf = new HashMap<>();

        OneShard(int number, Shard shard, Tagged tagged) {
            this.number = number;
            this.shard = shard;
            this.tagged = tagged;
            this.reading = shard.reading();
            this.textOf = new int[shard.comments()];
        }

        void read() {
            Arrays.fill(textOf, -1);
            Respondents people = shard.people(0, 0);
            for (int comment = 0; comment < shard.comments(); comment++) {
                QuestionId question = questions.get(shard.question(comment)).id();
                if (wanted.isEmpty() || wanted.get().equals(question)) {
                    CommentId id = new CommentId(people.id(shard.respondent(comment)), question);
                    Repeats.Comment place = new Repeats.Comment(number, comment);
                    if (aside.reason(id, place, reading).isEmpty()) {
                        add(id, place);
                    }
                }
            }
            shard.eachWord(word -> ContentWords.matters(word) ? Optional.of(new Use(word)::in) : Optional.empty());
        }

        private void add(CommentId id, Repeats.Comment place) {
            analysed++;
            List<FoundMention> mentions = tagged.mentions(place.number());
            Verdicts.Verdict verdict = verdicts.on(id, mentions);
            BitSet themes = themes(verdict.themes());
            boolean apart = measuring.have(id);
            if (themes.isEmpty()) {
                uncoded++;
                keptApart += apart ? 1 : 0;
            }
            if (!apart) {
                judgedRules.add(id, mentions);
                if (themes.isEmpty()) {
                    addText(id, place);
                }
                themesOf.put(place.number(), themes);
                themeWords.addComment(themes);
                if (!mentions.isEmpty()) {
                    themeWords.addMentions(mentions, reading.verbatim(place.number()));
                }
            }
        }

        private BitSet themes(List<CodedTheme> carried) {
            BitSet themes = new BitSet();
            carried.stream()
                    .mapToInt(CodedTheme::theme)
                    .filter(theme -> taxonomies.axis(theme) == 0)
                    .forEach(themes::set);
            return themes;
        }

        private void addText(CommentId id, Repeats.Comment place) {
            int known = textNumbers.size();
            int text = textNumbers.computeIfAbsent(plain(reading.verbatim(place.number())), unseen -> known);
            if (text == known) {
                members.add(new ArrayList<>(1));
                words.add(NO_WORDS);
                textOf[place.number()] = text;
            }
            members.get(text)
                    .add(new Member(id, place, ((long) number << Integer.SIZE) | shard.respondent(place.number())));
        }

        /// A word of this shard, handed from comment to comment.
        private final class Use {
            private final String word;
            private final int stem;

            Use(String word) {
                this.word = word;
                this.stem = lexicon.number(word);
            }

            void in(int comment) {
                BitSet themes = themesOf.get(comment);
                if (themes != null) {
                    lexicon.used(word, 1);
                    themeWords.addWord(stem, themes);
                }
                int text = textOf[comment];
                if (text >= 0) {
                    int[] before = words.get(text);
                    int[] after = Arrays.copyOf(before, before.length + 1);
                    after[before.length] = stem;
                    words.set(text, after);
                }
            }
        }
    }

    /// What makes texts equal: their words, whatever the case, the spaces and the signs.
    private static String plain(String verbatim) {
        StringBuilder plain = new StringBuilder(verbatim.length());
        boolean gap = false;
        for (int at = 0; at < verbatim.length(); at++) {
            char sign = verbatim.charAt(at);
            if (Character.isLetterOrDigit(sign)) {
                if (gap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                plain.append(sign);
                gap = false;
            } else {
                gap = true;
            }
        }
        return plain.isEmpty() ? verbatim.strip() : plain.toString().toLowerCase(Locale.ROOT);
    }

    long analysed() {
        return analysed;
    }

    long uncoded() {
        return uncoded;
    }

    long keptApart() {
        return keptApart;
    }

    /// How many different texts no theme reaches.
    int texts() {
        return members.size();
    }

    /// The comments that say the text, the first of the data first.
    List<Member> members(int text) {
        return members.get(text);
    }

    /// The words of texts as they were written, by the first comment that says them.
    List<String> verbatims(List<Integer> texts) {
        List<Shard.Reading> readings =
                answers.index().shards().stream().map(Shard::reading).toList();
        return texts.stream()
                .map(text -> members(text).getFirst().place())
                .map(place -> readings.get(place.shard()).verbatim(place.number()))
                .toList();
    }

    /// The numbers of the words that the text uses.
    int[] words(int text) {
        return words.get(text);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    ThemeWords themeWords() {
        return themeWords;
    }

    JudgedRules judgedRules() {
        return judgedRules;
    }

    Bags bags() {
        words.replaceAll(numbers -> Bags.bag(numbers, numbers.length));
        return new Bags(lexicon.size(), words.toArray(int[][]::new));
    }
}
