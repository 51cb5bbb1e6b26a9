package org.verbatim.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verbatim.codings.Codings;
import org.verbatim.codings.Entry;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Opened;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.verdict.Verdicts;

/// What people said of the comments that they looked at, and what every comment carries in the end. One entry more
/// changes one comment; nothing else is counted again.
final class People {
    private static final Span ANYWHERE = new Span(0, 1);

    private final Opened opened;
    private final Cells cells;
    private final Taxonomies taxonomies;
    private final ThemeLayers rules;
    private final Set<ThemeId> themes;
    private final Map<Integer, SortedMap<CoderId, List<Entry>>> entries = new HashMap<>();
    private final Map<Integer, Coded> coded = new HashMap<>();
    private final SortedMap<CoderId, CellSet> looked = new TreeMap<>();
    private final Map<Integer, CellSet> inTheEnd = new HashMap<>();
    private final CellSet keptByText;
    private final CellSet kept;
    private final CellSet disputed;
    private final CellSet flagged;

    People(Opened opened, Cells cells, ThemeLayers rules, CellSet keptByText) {
        this.opened = opened;
        this.cells = cells;
        this.taxonomies = opened.taxonomies();
        this.rules = rules;
        this.themes = taxonomies.axes().getFirst().themes().stream()
                .map(theme -> theme.id())
                .collect(Collectors.toSet());
        this.keptByText = keptByText;
        this.kept = keptByText.copy();
        this.disputed = CellSet.none(cells.size());
        this.flagged = CellSet.none(cells.size());
        Map<CommentId, List<Entry>> byComment =
                opened.codings().history().stream().collect(Collectors.groupingBy(Entry::comment));
        byComment.forEach((comment, ofComment) -> {
            OptionalInt cell = cells.find(comment);
            if (cell.isPresent()) {
                hear(cell.getAsInt(), comment, ofComment);
            }
        });
    }

    /// Takes in what was written of a comment.
    void hear(int cell, CommentId comment, Collection<? extends Entry> more) {
        SortedMap<CoderId, List<Entry>> ofCell = entries.computeIfAbsent(cell, number -> new TreeMap<>());
        more.forEach(entry -> ofCell.computeIfAbsent(entry.coder(), coder -> new ArrayList<>())
                .add(entry));
        Codings codings = Codings.of(List.copyOf(ofCell.values()), List.of());
        Standing standing = opened.standing(codings.decisions());
        Coded now = new Coded(standing.opinions(comment), codings.decisions(), codings.notes());
        coded.put(cell, now);
        settle(cell, comment, now, standing);
    }

    private void settle(int cell, CommentId comment, Coded now, Standing standing) {
        for (CoderId coder : entries.getOrDefault(cell, new TreeMap<>()).keySet()) {
            looked.computeIfAbsent(coder, name -> CellSet.none(cells.size()))
                    .put(cell, now.opinions().containsKey(coder));
        }
        boolean isKept = keptByText.has(cell) || !now.opinions().isEmpty();
        kept.put(cell, isKept);
        flagged.put(cell, now.flagged());
        disputed.put(cell, isDisputed(now.opinions()));
        Set<Integer> carried = new Verdicts(taxonomies, standing)
                .on(comment, mentions(cell)).themes().stream()
                        .map(theme -> theme.theme())
                        .collect(Collectors.toSet());
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            boolean carries = carried.contains(theme);
            CellSet known = inTheEnd.get(theme);
            if (known != null) {
                known.put(cell, carries);
            } else if (carries != rules.whole(theme).has(cell)) {
                CellSet changed = rules.whole(theme).copy();
                changed.put(cell, carries);
                inTheEnd.put(theme, changed);
            }
        }
    }

    /// What the rules found, without its places: enough to say what stands.
    private List<FoundMention> mentions(int cell) {
        List<FoundMention> mentions = new ArrayList<>();
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            if (rules.own(theme).has(cell)) {
                mentions.add(new FoundMention(theme, 0, ANYWHERE, 0));
            }
        }
        return mentions;
    }

    /// Whether people give the comment different themes of the first taxonomy, and nobody settled it.
    private boolean isDisputed(SortedMap<CoderId, Opinion> opinions) {
        if (opinions.size() < 2 || opinions.containsKey(Standing.ADJUDICATED)) {
            return false;
        }
        return opinions.values().stream()
                        .map(opinion -> opinion.themes().stream()
                                .filter(themes::contains)
                                .collect(Collectors.toSet()))
                        .distinct()
                        .count()
                > 1;
    }

    /// Everything that was written about comments of the survey; each person's entries about one comment in their
    /// order.
    List<Entry> history() {
        List<Entry> history = new ArrayList<>();
        entries.values().forEach(ofCell -> ofCell.values().forEach(history::addAll));
        return history;
    }

    /// What people said of the cell.
    Coded of(int cell) {
        return coded.getOrDefault(cell, Coded.NOTHING);
    }

    /// Everyone who looked at any comment, by name.
    List<CoderId> coders() {
        return List.copyOf(looked.keySet());
    }

    /// The comments that this person decided about; empty if none.
    Optional<CellSet> lookedAt(CoderId coder) {
        return Optional.ofNullable(looked.get(coder));
    }

    /// The comments to which this person gave the theme, or one below it.
    CellSet given(int theme, CoderId coder) {
        CellSet given = CellSet.none(cells.size());
        coded.forEach((cell, said) -> {
            Opinion opinion = said.opinions().get(coder);
            if (opinion != null && opinion.themes().stream().anyMatch(each -> isOrIsBelow(each, theme))) {
                given.put(cell, true);
            }
        });
        return given;
    }

    private boolean isOrIsBelow(ThemeId id, int theme) {
        OptionalInt number = taxonomies.number(id);
        if (number.isEmpty()) {
            return false;
        }
        boolean is = number.getAsInt() == theme;
        for (int above : taxonomies.ancestors(number.getAsInt())) {
            is |= above == theme;
        }
        return is;
    }

    /// The comments that carry the theme in the end: by the rules, unless a person decided otherwise.
    CellSet inTheEnd(int theme) {
        return inTheEnd.getOrDefault(theme, rules.whole(theme));
    }

    /// The comments that are analysed; one that a person decided about always is.
    CellSet kept() {
        return kept;
    }

    CellSet disputed() {
        return disputed;
    }

    CellSet flagged() {
        return flagged;
    }
}
