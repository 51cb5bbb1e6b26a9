package org.verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.board.Today;
import org.verbatim.change.Effect;
import org.verbatim.change.LiveTaxonomy;
import org.verbatim.codings.Standing;
import org.verbatim.model.Comment;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.search.Hit;
import org.verbatim.search.Query;
import org.verbatim.search.SearchResult;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Wording;

/// What the words of a theme find, and what a change of them would change, as it is asked beside the theme's form.
final class Effects {
    /// How many comments gained, lost or carried are shown.
    private static final int SHOWN = 25;

    private final Desk desk;

    Effects(Desk desk) {
        this.desk = desk;
    }

    /// What a change would change.
    ///
    /// @param faults rules that cannot be read; then nothing was asked
    /// @param took how long it took, in milliseconds
    /// @param leavesOut whether comments that wait to be coded blind are not listed
    record Model(List<Problem> faults, Optional<Effect> effect, long took, boolean leavesOut) {
        Effect told() {
            return effect.orElseThrow();
        }

        Effect.Moved theme() {
            return told().themes().getFirst();
        }

        List<Effect.Moved> others() {
            return told().themes().subList(1, told().themes().size());
        }
    }

    Answer effect(Asked asked) {
        long started = System.nanoTime();
        Problems problems = new Problems();
        Optional<Effect> effect = of(ThemeForm.of(asked), problems);
        long took = (System.nanoTime() - started) / 1_000_000;
        return new Answer.Piece(
                "web/effect.jte",
                new Model(problems.sorted(), effect, took, desk.awaited().any()));
    }

    /// What the theme so worded would change; empty if there is any problem in it.
    Optional<Effect> of(ThemeForm form, Problems problems) {
        Taxonomies old = desk.today().taxonomies();
        return changed(form, problems).map(after -> effect(old, after, form.theme()));
    }

    private Effect effect(Taxonomies old, Taxonomies after, ThemeId theme) {
        Standing people = desk.today().answers().opened().standing();
        return desk.awaited().shown(desk.today().live().effect(old, after, theme, people, SHOWN));
    }

    /// The taxonomies with the theme so worded; empty if there is any problem in them.
    private Optional<Taxonomies> changed(ThemeForm form, Problems problems) {
        Taxonomies old = desk.today().taxonomies();
        Optional<ThemeId> parent = form.parent().filter(id -> old.number(id).isPresent());
        Taxonomy changed = desk.today().document(form.theme()).changed(form.theme(), parent, form.wording(), problems);
        return problems.none() ? LiveTaxonomy.changed(old, changed, problems) : Optional.empty();
    }

    /// What one more rule would add.
    ///
    /// @param rule the rule as it was written
    record Trial(String rule, List<Problem> faults, Optional<Effect> effect) {
        long found() {
            return effect.map(told -> told.rules().getLast().comments()).orElse(0L);
        }

        long gained() {
            return effect.map(told -> told.themes().getFirst().byRules().gained())
                    .orElse(0L);
        }

        List<Effect.Shown> some() {
            return effect.map(told ->
                            told.gained().subList(0, Math.min(5, told.gained().size())))
                    .orElse(List.of());
        }
    }

    Answer tryRule(Asked asked) {
        Optional<String> rule = asked.text("tried").map(String::strip);
        return new Answer.Piece(
                "web/trials.jte",
                rule.map(text -> List.of(trial(text, ThemeForm.of(asked)))).orElse(List.of()));
    }

    private Trial trial(String rule, ThemeForm form) {
        Problems problems = new Problems();
        Wording without = form.wording().readable();
        Optional<Effect> effect = changed(form.with(without), problems)
                .flatMap(old -> changed(form.with(without.withRule(rule)), problems)
                        .map(after -> effect(old, after, form.theme())));
        return new Trial(rule, problems.sorted(), effect);
    }

    /// Rules made of words that were selected in a comment.
    Answer suggest(Asked asked) {
        ThemeId theme = new ThemeId(asked.needed("theme"));
        Wording wording = desk.today()
                .document(theme)
                .taxonomy()
                .theme(theme)
                .map(Wording::of)
                .orElse(Wording.named("new"));
        String words = asked.needed("words");
        List<Trial> trials = desk.today().suggestions().of(words.substring(0, Math.min(words.length(), 400))).stream()
                .map(rule -> trial(rule, new ThemeForm(theme, Optional.empty(), wording)))
                .toList();
        return new Answer.Piece("web/trials.jte", trials);
    }

    /// Comments that carry the theme as it is saved.
    ///
    /// @param leavesOut whether comments that wait to be coded blind are neither counted nor listed
    record Carrying(String theme, Share comments, List<Effect.Shown> some, boolean leavesOut) {}

    Answer carrying(Asked asked) {
        ThemeId theme = new ThemeId(asked.needed("theme"));
        Today today = desk.today();
        if (today.taxonomies().number(theme).isEmpty()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("theme"), "there is no theme '" + theme + "'", "choose one of the list"));
        }
        SearchResult result = today.find(
                Query.of(Query.Typed.of("@" + theme), today.answers()),
                desk.awaited().comments());
        List<Effect.Shown> some = new ArrayList<>();
        for (Hit hit : result.hits(0, 8 * SHOWN, Integer.MAX_VALUE)) {
            String verbatim = hit.left() + hit.words() + hit.right();
            Span span = new Span(
                    hit.left().length(), hit.left().length() + hit.words().length());
            boolean again = !some.isEmpty() && some.getLast().comment().id().equals(hit.comment());
            if (again) {
                List<Span> spans = new ArrayList<>(some.getLast().words());
                spans.add(span);
                some.set(some.size() - 1, new Effect.Shown(some.getLast().comment(), spans, Optional.empty()));
            } else if (some.size() < SHOWN) {
                some.add(new Effect.Shown(new Comment(hit.comment(), verbatim), List.of(span), Optional.empty()));
            }
        }
        return new Answer.Piece(
                "web/carrying.jte",
                new Carrying(
                        theme.value(),
                        result.counts().comments(),
                        some,
                        desk.awaited().any()));
    }
}
