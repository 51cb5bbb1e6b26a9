package org.verbatim.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.verbatim.analyse.CodedTheme;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;

/// Adds up the mentions of a comment by theme; a parent has its children's too. For one thread.
public final class RollUp {
    private static final int LAST_BIT = 63;
    private static final long WHOLE_COMMENT = -1L;

    private final int[] parents;
    private final int[] mentions;
    private final long[] sentences;
    private final List<Integer> touched = new ArrayList<>();

    /// @param taxonomies by whose tree, and whose numbers of themes
    public RollUp(Taxonomies taxonomies) {
        parents = new int[taxonomies.size()];
        Arrays.setAll(parents, taxonomies::parent);
        mentions = new int[parents.length];
        sentences = new long[parents.length];
    }

    /// Adds a mention to its theme and every theme above it.
    public void add(FoundMention mention) {
        long bit = 1L << Math.min(mention.sentence(), LAST_BIT);
        for (int theme = mention.theme(); theme >= 0; theme = parents[theme]) {
            touch(theme);
            mentions[theme]++;
            sentences[theme] |= bit;
        }
    }

    /// Adds a theme that holds for the whole comment, and every theme above it.
    public void addWhole(int added) {
        for (int theme = added; theme >= 0; theme = parents[theme]) {
            touch(theme);
            sentences[theme] = WHOLE_COMMENT;
        }
    }

    /// Adds a theme that holds for the whole comment, and every theme above it, where no words of it have earned them.
    void addWholeIfNew(int added) {
        for (int theme = added; theme >= 0; theme = parents[theme]) {
            if (sentences[theme] == 0) {
                touch(theme);
                sentences[theme] = WHOLE_COMMENT;
            }
        }
    }

    private void touch(int theme) {
        if (sentences[theme] == 0) {
            touched.add(theme);
        }
    }

    /// The themes of the comment by number; the next comment starts from nothing.
    public List<CodedTheme> take() {
        if (touched.isEmpty()) {
            return List.of();
        }
        touched.sort(null);
        List<CodedTheme> themes = new ArrayList<>(touched.size());
        for (int theme : touched) {
            themes.add(new CodedTheme(theme, mentions[theme], sentences[theme]));
            mentions[theme] = 0;
            sentences[theme] = 0;
        }
        touched.clear();
        return themes;
    }
}
