package org.verbatim.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verbatim.board.Guess;
import org.verbatim.board.Line;
import org.verbatim.codings.Opinion;
import org.verbatim.model.CoderId;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.taxonomy.Taxonomies;

/// A comment in the eyes of one person: what she said of it, and what she may see of what others, rules and a model
/// say.
final class Onlooker {
    private final Line line;
    private final Taxonomies taxonomies;
    private final Optional<CoderId> coder;
    private final boolean blind;
    private final Optional<Opinion> mine;

    /// @param coder who looks, if she has said so
    /// @param blind whether she sees only her own word
    Onlooker(Line line, Taxonomies taxonomies, Optional<CoderId> coder, boolean blind) {
        this.line = line;
        this.taxonomies = taxonomies;
        this.coder = coder;
        this.blind = blind;
        this.mine = coder.flatMap(
                name -> Optional.ofNullable(line.coded().opinions().get(name)));
    }

    Line line() {
        return line;
    }

    boolean blind() {
        return blind;
    }

    /// Whether she decided anything.
    boolean decided() {
        return mine.isPresent();
    }

    /// Whether she said that no theme applies.
    boolean none() {
        return mine.map(Opinion::none).orElse(false);
    }

    /// The themes that she gave.
    Set<ThemeId> applied() {
        return mine.<Set<ThemeId>>map(Opinion::themes).orElse(Set.of());
    }

    /// Whether she may see what `other` says.
    boolean sees(CoderId other) {
        return !blind || isSelf(other);
    }

    private boolean isSelf(CoderId other) {
        return coder.equals(Optional.of(other));
    }

    /// The themes that the rules found, by number.
    Set<Integer> found() {
        return line.mentions().stream().map(FoundMention::theme).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The themes that a model suggests, by number.
    Set<Integer> guessed() {
        return line.guesses().stream()
                .filter(Guess::applies)
                .map(Guess::theme)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Integer> foundOrGuessed() {
        return Stream.concat(found().stream(), guessed().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The themes that she sees at the comment, by number: those found, those guessed and those that people gave.
    Set<Integer> shown() {
        Set<Integer> shown = new TreeSet<>(blind ? Set.of() : foundOrGuessed());
        line.coded().opinions().forEach((name, opinion) -> {
            if (sees(name)) {
                opinion.themes().forEach(theme -> taxonomies.number(theme).ifPresent(shown::add));
            }
        });
        return shown;
    }

    /// The people who gave the theme, as far as she may know.
    List<String> givers(ThemeId theme) {
        return line.coded().opinions().values().stream()
                .filter(opinion -> sees(opinion.coder()) && opinion.themes().contains(theme))
                .map(opinion -> opinion.coder().value())
                .toList();
    }

    /// Whether she said that the theme does not apply, by itself or together with all others.
    boolean removed(int theme) {
        return mine.map(opinion -> removed(theme, opinion)).orElse(false);
    }

    private boolean removed(int theme, Opinion opinion) {
        Opinion.Verdict verdict = opinion.verdicts().get(taxonomies.theme(theme).id());
        return verdict == null ? opinion.cleared().isPresent() && taxonomies.axis(theme) == 0 : !verdict.applies();
    }

    /// The themes that rules or a model suggest and that she has not decided about; of a theme and one below it the one
    /// below, which carries the comment up.
    Set<ThemeId> suggested() {
        Set<Integer> open = new TreeSet<>(blind ? Set.of() : foundOrGuessed());
        open.removeIf(theme -> removed(theme) || isApplied(theme));
        Set<Integer> covered = new TreeSet<>();
        open.forEach(theme -> addAncestors(theme, covered));
        applied().forEach(theme -> taxonomies.number(theme).ifPresent(number -> addAncestors(number, covered)));
        open.removeAll(covered);
        return open.stream().map(theme -> taxonomies.theme(theme).id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isApplied(int theme) {
        return applied().contains(taxonomies.theme(theme).id());
    }

    private void addAncestors(int theme, Set<Integer> ancestors) {
        for (int above : taxonomies.ancestors(theme)) {
            ancestors.add(above);
        }
    }

    boolean flagged() {
        return coder.map(line.coded()::flaggedBy).orElse(false)
                || (!blind && line.coded().flagged());
    }

    /// What she noted; empty if nothing.
    String memo() {
        return coder.flatMap(line.coded()::memo).orElse("");
    }

    /// What others noted, each with the name.
    List<String> memosOfOthers() {
        return line.coded().writers().stream()
                .filter(writer -> !blind && !isSelf(writer))
                .map(writer -> writer + ": " + line.coded().memo(writer).orElse(""))
                .toList();
    }
}
