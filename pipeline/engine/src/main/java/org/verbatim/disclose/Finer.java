package org.verbatim.disclose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.verbatim.analyse.Findings;
import org.verbatim.analyse.Findings.CrossRow;
import org.verbatim.analyse.Findings.PairRow;
import org.verbatim.analyse.Findings.SegmentRow;
import org.verbatim.disclose.Place.Table;
import org.verbatim.model.Share;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;

/// The finer tables of themes: each question's by segment or axis, and sub-themes'.
///
/// Their numbers hang together in so many ways that they are shown of a whole tree of themes, in all questions, or not
/// at all: where none of them is small and nothing of the coarser tables of that tree is withheld. Then there is
/// nothing to work out.
final class Finer {
    private final Cells cells;
    private final Names names;
    private final Taxonomy themes;

    /// Trees and what they are split by, of which something must not be shown.
    private final Set<List<Object>> withheld = new HashSet<>();

    private Finer(Cells cells, Names names, Taxonomy themes) {
        this.cells = cells;
        this.names = names;
        this.themes = themes;
    }

    static Finer of(Cells cells, Findings findings, Names names) {
        Finer finer = new Finer(cells, names, findings.taxonomies().getFirst());
        findings.bySegment().forEach(finer::judge);
        findings.crossed().forEach(finer::judge);
        findings.pairs().forEach(finer::judge);
        return finer;
    }

    private void judge(SegmentRow row) {
        String question = names.of(row.question());
        boolean base = cells.isWithheld(People.base(question, row.segment(), row.value()));
        if (base
                || tells(row.respondents())
                || isWithheld(question, row.theme())
                || cells.isWithheld(Raised.place(row, names))) {
            withheld.add(family(row));
        }
    }

    private void judge(CrossRow row) {
        String question = names.of(row.question());
        if (tells(row.respondents())
                || isWithheld(question, row.theme())
                || cells.isWithheld(Together.place(row, names))) {
            withheld.add(family(row));
        }
    }

    private void judge(PairRow row) {
        Rule rule = cells.rule();
        if (rule.isSmall(row.comments())
                || cells.isWithheld(Together.place(row))
                || isWithheld(Names.ALL, row.first())
                || isWithheld(Names.ALL, row.second())
                || rule.tells(row.comments(), Math.max(row.comments(), comments(row.first())))
                || rule.tells(row.comments(), Math.max(row.comments(), comments(row.second())))) {
            withheld.add(family(row));
        }
    }

    private long comments(ThemeId theme) {
        return cells.at(Place.of(Table.COMMENTS, Names.ALL, theme.value()))
                .or(() -> cells.at(Place.of(Table.THEME, Names.ALL, theme.value())))
                .map(cell -> cell.value)
                .orElse(0L);
    }

    private boolean tells(Share share) {
        return cells.rule().isSmallBase(share.base()) || cells.rule().tells(share.count(), share.base());
    }

    private boolean isWithheld(String question, ThemeId theme) {
        return cells.isWithheld(Place.of(Table.THEME, question, theme.value()))
                || cells.isWithheld(Place.of(Table.COMMENTS, Names.ALL, theme.value()));
    }

    boolean shows(SegmentRow row) {
        return !withheld.contains(family(row));
    }

    boolean shows(CrossRow row) {
        return !withheld.contains(family(row));
    }

    boolean shows(PairRow row) {
        return !withheld.contains(family(row));
    }

    private List<Object> family(SegmentRow row) {
        return List.of("segment", top(row.theme()), row.segment());
    }

    private List<Object> family(CrossRow row) {
        return List.of("axis", top(row.theme()), row.axis());
    }

    private List<Object> family(PairRow row) {
        return List.of("pair", top(row.first()), top(row.second()));
    }

    /// The theme at the top of the tree that the theme is in.
    private ThemeId top(ThemeId theme) {
        return themes.theme(theme)
                .flatMap(found -> found.parent())
                .map(this::top)
                .orElse(theme);
    }
}
