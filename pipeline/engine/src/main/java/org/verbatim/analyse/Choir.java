package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.codings.Pick;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.QuestionId;
import org.verbatim.model.Quote;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;

/// All who speak of one theme, and those chosen to speak for the others.
///
/// Each next quote is the one that adds most to the whole: how well every comment is represented by the quote
/// nearest to it (facility location, greedily maximised: Nemhauser, Wolsey and Fisher, 1978; for summaries Lin and
/// Bilmes, 2011), and the quote's own quality.
final class Choir {
    /// What quality counts for beside representation.
    private static final double QUALITY = 2.0;

    /// What being specific or different counts for in its slot.
    private static final double AIM = 0.12;

    /// Quotes more alike than this repeat one another.
    private static final double REPEATED = 0.8;

    /// Comments more alike than this share wording worth speaking of.
    private static final double AKIN = 0.1;

    private final int theme;
    private final List<Voice> voices;
    private final Likeness likeness;
    private final float[] represented;
    private final Set<OrganisationId> heard = new HashSet<>();
    private final List<ChosenQuote> chosen = new ArrayList<>();
    private final Said said;

    /// What people decided about quotes of the theme.
    record Said(List<Pick> pins, List<Pick> rejected) {}

    /// @param vocabulary how many words the voices use
    Choir(int theme, List<Voice> voices, int vocabulary, Said said) {
        this.theme = theme;
        this.voices = voices;
        this.said = said;
        likeness = new Likeness(voices.stream().map(Voice::heard).toList(), vocabulary);
        represented = new float[voices.size()];
    }

    int size() {
        return voices.size();
    }

    List<ChosenQuote> chosen() {
        return chosen;
    }

    /// Takes what people pinned, as far as it may be quoted and its words are still there.
    void pin(QuestionId question, ThemeId name, Taken taken) {
        for (Pick pin : said.pins) {
            for (int voice = 0; voice < voices.size(); voice++) {
                Candidate candidate = voices.get(voice).candidate();
                Optional<Span> span = span(pin, candidate);
                if (span.isPresent() && candidate.permission() == Permission.QUOTE) {
                    accept(
                            voice,
                            question,
                            name,
                            taken,
                            new Accepted(span.get(), Slot.PINNED, "pinned by " + pin.by()));
                }
            }
        }
    }

    /// Where the words of a pick stand; empty if it is of another comment, or its words are not there any more.
    private static Optional<Span> span(Pick pick, Candidate candidate) {
        String verbatim = candidate.comment().verbatim();
        if (!candidate.comment().id().equals(pick.comment())
                || verbatim.codePointCount(0, verbatim.length()) < pick.span().end()) {
            return Optional.empty();
        }
        int start = verbatim.offsetByCodePoints(0, pick.span().start());
        return verbatim.startsWith(pick.words(), start)
                ? Optional.of(new Span(start, start + pick.words().length()))
                : Optional.empty();
    }

    /// Chooses one more quote, if there is one that no rule forbids.
    void choose(QuestionId question, ThemeId name, Taken taken) {
        Optional<Integer> best = best(taken, passage -> !passage.isBrief());
        if (best.isEmpty() && chosen.isEmpty()) {
            best = best(taken, Passage::isBrief);
        }
        best.ifPresent(voice -> {
            Slot slot = reached(voices.get(voice));
            accept(
                    voice,
                    question,
                    name,
                    taken,
                    new Accepted(voices.get(voice).passage().span(), slot, why(slot, voice)));
        });
    }

    private Optional<Integer> best(Taken taken, Predicate<Passage> wanted) {
        while (true) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int voice = 0; voice < voices.size(); voice++) {
                double worth = maySpeak(voices.get(voice), wanted) ? worth(voice) : Double.NEGATIVE_INFINITY;
                if (worth > most) {
                    best = voice;
                    most = worth;
                }
            }
            if (best < 0) {
                return Optional.empty();
            }
            if (isFree(best, taken)) {
                return Optional.of(best);
            }
        }
    }

    private boolean maySpeak(Voice voice, Predicate<Passage> wanted) {
        return voice.canSpeak()
                && wanted.test(voice.passage())
                && voice.candidate().organisation().stream().noneMatch(heard::contains);
    }

    /// Whether a voice does not repeat what was chosen; if it does, it must say something else or nothing.
    private boolean isFree(int number, Taken taken) {
        Voice voice = voices.get(number);
        if (represented[number] >= REPEATED) {
            voice.fallSilent();
            return false;
        }
        boolean isRejected = said.rejected.stream()
                .flatMap(pick -> span(pick, voice.candidate()).stream())
                .anyMatch(span -> span.overlaps(voice.passage().span()));
        if (isRejected
                || taken.forbids(
                        Taken.Words.of(theme, voice.candidate(), voice.passage().span()))) {
            voice.passOver();
            return false;
        }
        return true;
    }

    private double worth(int number) {
        Voice voice = voices.get(number);
        float[] alike = voice.likeness(likeness);
        double gain = 0;
        for (int other = 0; other < alike.length; other++) {
            gain += Math.max(0, alike[other] - represented[other]);
        }
        double aim = switch (slot()) {
            case PINNED, TYPICAL -> 0;
            case SPECIFIC -> voice.passage().specificity();
            case CONTRAST -> 1 - represented[number];
        };
        return gain + voices.size() / 10.0 * QUALITY * (voice.quality() + AIM * aim);
    }

    private Slot slot() {
        return chosen.isEmpty() ? Slot.TYPICAL : chosen.size() == 1 ? Slot.SPECIFIC : Slot.CONTRAST;
    }

    /// Words that stand for the theme from now on.
    private record Accepted(Span span, Slot slot, String why) {}

    private void accept(int number, QuestionId question, ThemeId name, Taken taken, Accepted accepted) {
        Voice voice = voices.get(number);
        Candidate candidate = voice.candidate();
        Quote quote = Quote.of(candidate.comment(), accepted.span);
        chosen.add(new ChosenQuote(
                question,
                name,
                chosen.size() + 1,
                quote,
                candidate.organisation(),
                accepted.slot.shown(),
                accepted.why));
        taken.add(Taken.Words.of(theme, candidate, accepted.span));
        candidate.organisation().ifPresent(heard::add);
        float[] alike = voice.likeness(likeness);
        for (int other = 0; other < alike.length; other++) {
            represented[other] = Math.max(represented[other], alike[other]);
        }
        voice.fallSilent();
    }

    /// The slot that a quote fills in the end: where nothing specific was left, the quote is there for the contrast.
    private Slot reached(Voice voice) {
        Slot aimed = slot();
        return aimed == Slot.SPECIFIC && voice.passage().specificity() == 0 ? Slot.CONTRAST : aimed;
    }

    private String why(Slot slot, int number) {
        Voice voice = voices.get(number);
        int akin = -1;
        for (float alike : voice.likeness(likeness)) {
            akin += alike > AKIN ? 1 : 0;
        }
        String others = "shares wording with " + Math.max(0, akin) + " of the " + (voices.size() - 1)
                + " other comments compared";
        String reason = switch (slot) {
            case PINNED -> "chosen by a person: " + others;
            case TYPICAL -> "represents the theme best: " + others;
            case SPECIFIC -> "speaks of something in particular; " + others;
            case CONTRAST -> "says what the quotes before it do not; " + others;
        };
        int more = voice.otherThemes();
        return reason
                + (voice.places() == 1 ? "; speaks of the theme in one place only" : "")
                + (more == 0 ? "; carries this theme alone" : "; carries " + (more + 1) + " themes");
    }
}
