package org.verbatim.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.verbatim.model.Permission;
import org.verbatim.model.Span;

/// A candidate read once, for all its themes: the passages it has, and what each is worth to a theme.
final class Reading {
    private static final double EVIDENCE = 0.40;
    private static final double CORROBORATION = 0.20;
    private static final double MARGIN = 0.12;
    private static final double PURITY = 0.08;
    private static final double SPECIFICITY = 0.08;
    private static final double SELF_CONTAINEDNESS = 0.06;
    private static final double READABILITY = 0.06;

    private static final int AS_A_WHOLE = 3;

    private final Candidate candidate;
    private final Numbering themes;
    private final List<Part> parts;
    private final List<Passage> passages;
    private final int[] distinct;

    /// The themes of its mentions and where they stand, in the order of the text.
    private final int[] mentioned;

    private final Span[] spans;
    private final Span whole;

    Reading(Candidate candidate, Numbering themes, Vocabulary vocabulary) {
        this.candidate = candidate;
        this.themes = themes;
        String verbatim = candidate.comment().verbatim();
        whole = new Span(0, verbatim.length());
        vocabulary.nextComment();
        parts = Clauses.of(verbatim, candidate.sentences()).stream()
                .map(span -> Part.of(verbatim, span, vocabulary))
                .toList();
        passages = candidate.permission() == Permission.QUOTE ? Passage.of(parts) : List.of();
        List<Findings.Marked> mentions = candidate.mentions().stream()
                .sorted(Comparator.comparing(Findings.Marked::span))
                .toList();
        mentioned = mentions.stream()
                .mapToInt(mention -> themes.number(mention.theme()))
                .toArray();
        distinct = Arrays.stream(mentioned).distinct().toArray();
        spans = mentions.stream().map(Findings.Marked::span).toArray(Span[]::new);
    }

    Candidate candidate() {
        return candidate;
    }

    /// The passages that hold a mention of the theme, the best first.
    List<Worth> passages(int theme) {
        List<Worth> worths = new ArrayList<>();
        for (Passage passage : passages) {
            if (mentions(passage, theme) > 0) {
                worths.add(worth(passage, theme));
            }
        }
        worths.sort(Worth.BEST_FIRST);
        return worths;
    }

    /// All words of the comment, by number.
    int[] terms() {
        return parts.stream().flatMapToInt(part -> Arrays.stream(part.terms())).toArray();
    }

    private Worth worth(Passage passage, int theme) {
        int own = mentions(passage, theme);
        int strongest = 0;
        int others = 0;
        for (int other : distinct) {
            int mentions = themes.related(theme, other) ? 0 : mentions(passage, other);
            strongest = Math.max(strongest, mentions);
            others += mentions > 0 ? 1 : 0;
        }
        double quality = EVIDENCE * sureness(passage.span(), theme)
                + CORROBORATION * sureness(whole, theme)
                + MARGIN * Math.max(0.0, own - strongest) / (own + strongest)
                + PURITY * focus(passage, theme) / (1 + others)
                + SPECIFICITY * passage.specificity()
                + SELF_CONTAINEDNESS * passage.selfContainedness()
                + READABILITY * passage.readability();
        return new Worth(passage, quality, others, places(passage.span(), theme));
    }

    /// The part of its sentences that speak of the theme, so that none is quoted for its neighbour's sake.
    private double focus(Passage passage, int theme) {
        int speaking = 0;
        for (Part part : passage.parts()) {
            speaking += touches(part.span(), theme) ? 1 : 0;
        }
        return (double) speaking / passage.parts().size();
    }

    private boolean touches(Span span, int theme) {
        for (int place = 0; place < mentioned.length; place++) {
            if (mentioned[place] == theme && span.overlaps(spans[place])) {
                return true;
            }
        }
        return false;
    }

    /// How sure it is that these words speak of the theme, from 0 to 1. One mention alone is often a stray one; each
    /// further place that speaks of the theme halves the doubt.
    private double sureness(Span within, int theme) {
        return 1 - Math.scalb(1.0, 1 - Math.max(1, places(within, theme)));
    }

    /// In how many places, none within another, the theme is spoken of. A mention of the whole comment, which is a
    /// person's or a model's word, or says nothing else, is worth three.
    private int places(Span within, int theme) {
        int places = 0;
        int end = 0;
        for (int place = 0; place < mentioned.length; place++) {
            Span span = spans[place];
            if (mentioned[place] == theme && span.start() >= end && within.contains(span)) {
                places += span.equals(whole) ? AS_A_WHOLE : 1;
                end = span.end();
            }
        }
        return places;
    }

    private int mentions(Passage passage, int theme) {
        int mentions = 0;
        for (int place = 0; place < mentioned.length; place++) {
            mentions += mentioned[place] == theme && passage.span().contains(spans[place]) ? 1 : 0;
        }
        return mentions;
    }

    /// What a passage is worth as a quote for a theme.
    ///
    /// @param quality from 0 to 1
    /// @param others how many themes it carries that are neither above nor below the theme
    /// @param places in how many places it speaks of the theme
    record Worth(Passage passage, double quality, int others, int places) {
        static final Comparator<Worth> BEST_FIRST =
                Comparator.comparingDouble(Worth::quality).reversed().thenComparing(worth -> worth.passage.span());
    }
}
