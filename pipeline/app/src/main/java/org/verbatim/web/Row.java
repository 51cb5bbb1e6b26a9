package org.verbatim.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Words;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.CoderId;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.run.Board;
import org.verbatim.run.Guess;
import org.verbatim.run.Line;
import org.verbatim.tag.FoundMention;

/// A comment as the grid shows it.
///
/// @param place its place in the list, from 0; -1 if it is shown by itself
/// @param size how long the list is
/// @param again whether it is coded for the second time
/// @param question the question's words
/// @param pieces the verbatim
/// @param answers the respondent's closed answers
/// @param applied the ids of the themes that the person at the desk gave it
/// @param none whether she said that no theme applies
/// @param decided whether she decided anything
/// @param state what is to be said of it: set aside and why, coded, disputed
/// @param starts whether it is the first of its respondent in the page
record Row(
        int place,
        int size,
        boolean again,
        Line line,
        String question,
        List<Piece> pieces,
        List<Chip> chips,
        List<Answered> answers,
        Set<String> applied,
        Set<String> suggested,
        boolean none,
        boolean decided,
        String state,
        boolean flagged,
        String memo,
        List<String> memos,
        boolean starts) {
    /// Beyond how many characters a comment is shown in part at first.
    private static final int LONG = 900;

    /// How many closed answers are shown at first.
    private static final int FEW = 5;

    List<Answered> fewAnswers() {
        return answers.subList(0, answers.size() == FEW + 1 ? FEW + 1 : Math.min(FEW, answers.size()));
    }

    List<Answered> moreAnswers() {
        return answers.subList(fewAnswers().size(), answers.size());
    }

    /// A closed answer.
    record Answered(String question, String text, String answer) {}

    /// The comment's id.
    String id() {
        return line.comment().id().toString();
    }

    String respondent() {
        return line.comment().id().respondent().value();
    }

    /// How many characters it has, if these are many; else 0.
    int longText() {
        int points = line.comment()
                .verbatim()
                .codePointCount(0, line.comment().verbatim().length());
        return points > LONG ? points : 0;
    }

    String appliedIds() {
        return String.join(" ", applied);
    }

    String suggestedIds() {
        return String.join(" ", suggested);
    }

    /// Draws rows for one person.
    static final class Drawer {
        private final Board board;
        private final List<Look> looks;
        private final Optional<CoderId> me;
        private final boolean blind;

        /// @param me who is at the desk
        /// @param blind whether only her own word is shown
        Drawer(Board board, List<Look> looks, Optional<CoderId> me, boolean blind) {
            this.board = board;
            this.looks = looks;
            this.me = me;
            this.blind = blind;
        }

        /// @param again whether the comment is coded for the second time
        /// @param starts whether it is the first of its respondent in the page
        Row draw(Line line, int place, int size, boolean again, boolean starts) {
            return new OneRow(line, again).row(place, size, starts);
        }

        /// The work on one row.
        private final class OneRow {
            private final Line line;
            private final boolean again;
            private final Optional<CoderId> coder;
            private final Optional<Opinion> mine;
            private final Set<ThemeId> removed;

            OneRow(Line line, boolean again) {
                this.line = line;
                this.again = again;
                this.coder = me.map(name -> again ? Pen.again(name) : name);
                this.mine = coder.flatMap(
                        name -> Optional.ofNullable(line.coded().opinions().get(name)));
                this.removed = mine.map(this::removedBy).orElse(Set.of());
            }

            Row row(int place, int size, boolean starts) {
                Set<String> applied = new TreeSet<>();
                mine.ifPresent(opinion -> opinion.themes().forEach(theme -> applied.add(theme.value())));
                return new Row(
                        place,
                        size,
                        again,
                        line,
                        board.survey().open().get(line.question()).text(),
                        Piece.of(line.comment().verbatim(), marks()),
                        chips(),
                        answers(),
                        applied,
                        hidden() ? Set.of() : suggested(applied),
                        mine.map(Opinion::none).orElse(false),
                        mine.isPresent(),
                        state(),
                        coder.map(line.coded()::flaggedBy).orElse(false)
                                || (!hidden() && line.coded().flagged()),
                        coder.flatMap(line.coded()::memo).orElse(""),
                        memos(),
                        starts);
            }

            private boolean hidden() {
                return blind || again;
            }

            /// Themes that the rules found and that she has not decided about.
            private Set<String> suggested(Set<String> applied) {
                return Stream.concat(found().stream(), guessed().stream())
                        .map(theme -> looks.get(theme).id())
                        .filter(theme -> !applied.contains(theme) && !removed.contains(new ThemeId(theme)))
                        .collect(Collectors.toCollection(TreeSet::new));
            }

            private Set<Integer> found() {
                return line.mentions().stream().map(FoundMention::theme).collect(Collectors.toCollection(TreeSet::new));
            }

            /// Themes that a model suggests.
            private Set<Integer> guessed() {
                return line.guesses().stream()
                        .filter(Guess::applies)
                        .map(Guess::theme)
                        .collect(Collectors.toCollection(TreeSet::new));
            }

            /// Themes of the comment that she said do not apply, one by one or all together.
            private Set<ThemeId> removedBy(Opinion opinion) {
                Set<ThemeId> themes = new HashSet<>();
                Set<Integer> suggested = found();
                suggested.addAll(guessed());
                for (int theme : suggested) {
                    ThemeId id = looks.get(theme).theme().id();
                    Opinion.Verdict verdict = opinion.verdicts().get(id);
                    boolean cleared = opinion.cleared().isPresent()
                            && board.answers().opened().taxonomies().axis(theme) == 0;
                    if (verdict == null ? cleared : !verdict.applies()) {
                        themes.add(id);
                    }
                }
                return themes;
            }

            private List<Mark> marks() {
                List<Mark> marks = new ArrayList<>();
                for (Span hit : line.hits()) {
                    marks.add(new Mark(hit, "hit", "found by the query"));
                }
                if (!hidden()) {
                    for (FoundMention mention : line.mentions()) {
                        Look look = looks.get(mention.theme());
                        if (!removed.contains(look.theme().id())) {
                            marks.add(new Mark(
                                    mention.span(), "mention " + look.style(), look.name() + ", by the rules"));
                        }
                    }
                }
                for (Decision decision : line.coded().decisions()) {
                    boolean shown = !hidden() || coder.equals(Optional.of(decision.coder()));
                    if (shown && stands(decision)) {
                        decision.words().flatMap(this::place).ifPresent(span -> marks.add(mark(decision, span)));
                    }
                }
                return marks;
            }

            private Mark mark(Decision decision, Span span) {
                Look look = look(decision.theme().orElseThrow()).orElseThrow();
                return new Mark(span, "mention chosen " + look.style(), look.name() + ", by " + decision.coder());
            }

            private boolean stands(Decision decision) {
                Opinion opinion = line.coded().opinions().get(decision.coder());
                return opinion != null
                        && decision.theme().flatMap(this::look).isPresent()
                        && opinion.themes().contains(decision.theme().get());
            }

            private Optional<Look> look(ThemeId theme) {
                return board.answers().opened().taxonomies().number(theme).stream()
                        .mapToObj(looks::get)
                        .findFirst();
            }

            /// Where the words stand, if the comment still says them there.
            private Optional<Span> place(Words words) {
                String verbatim = line.comment().verbatim();
                int points = verbatim.codePointCount(0, verbatim.length());
                if (words.span().end() > points) {
                    return Optional.empty();
                }
                int start = verbatim.offsetByCodePoints(0, words.span().start());
                int end = verbatim.offsetByCodePoints(start, words.span().length());
                return verbatim.substring(start, end).equals(words.text())
                        ? Optional.of(new Span(start, end))
                        : Optional.empty();
            }

            private List<Chip> chips() {
                List<Chip> chips = new ArrayList<>();
                Set<Integer> shown = new TreeSet<>();
                if (!hidden()) {
                    shown.addAll(found());
                    shown.addAll(guessed());
                }
                line.coded().opinions().forEach((name, opinion) -> {
                    if (!hidden() || coder.equals(Optional.of(name))) {
                        opinion.themes().forEach(theme -> look(theme).ifPresent(look -> shown.add(look.number())));
                    }
                });
                shown.forEach(theme -> chips.add(chip(looks.get(theme))));
                return chips;
            }

            private Chip chip(Look look) {
                ThemeId theme = look.theme().id();
                List<String> givers = line.coded().opinions().values().stream()
                        .filter(opinion -> !hidden() || coder.equals(Optional.of(opinion.coder())))
                        .filter(opinion -> opinion.themes().contains(theme))
                        .map(opinion -> opinion.coder().value())
                        .toList();
                boolean isMine =
                        mine.map(opinion -> opinion.themes().contains(theme)).orElse(false);
                if (!givers.isEmpty()) {
                    return new Chip(
                            look, "person", "", "coded by " + String.join(", ", givers), isMine ? "remove" : "apply");
                }
                String finder = found().contains(look.number()) ? "found by the rules" : "suggested by the model";
                if (removed.contains(theme)) {
                    return new Chip(look, "removed", "", finder + ", removed by you", "apply");
                }
                return found().contains(look.number())
                        ? new Chip(look, "rules", "", finder, "apply")
                        : new Chip(look, "model", chance(look.number()), finder, "apply");
            }

            private String chance(int theme) {
                return line.guesses().stream()
                        .filter(guess -> guess.theme() == theme)
                        .map(guess -> String.format(Locale.ROOT, "%.2f", guess.probability()))
                        .findFirst()
                        .orElse("");
            }

            private String state() {
                return line.aside()
                        .map(SetAside::reason)
                        .map(reason -> "set aside: " + reason)
                        .orElse("");
            }

            private List<String> memos() {
                return line.coded().writers().stream()
                        .filter(writer -> !coder.equals(Optional.of(writer)) && !hidden())
                        .map(writer -> writer + ": " + line.coded().memo(writer).orElse(""))
                        .toList();
            }

            private List<Answered> answers() {
                List<Answered> answers = new ArrayList<>();
                List<Segment> segments = board.answers().index().segments();
                for (int segment = 0; segment < segments.size(); segment++) {
                    List<String> values = line.respondent().segments().get(segment);
                    if (!values.isEmpty()) {
                        String id = segments.get(segment).id();
                        answers.add(new Answered(id, id, String.join(", ", values)));
                    }
                }
                List<ClosedQuestion> closed = board.survey().closed();
                for (int question = 0; question < closed.size(); question++) {
                    List<String> options = closed.get(question).options();
                    List<String> chosen = line.respondent().chosen().get(question).stream()
                            .map(options::get)
                            .toList();
                    if (!chosen.isEmpty()) {
                        answers.add(new Answered(
                                closed.get(question).id().value(),
                                closed.get(question).text(),
                                String.join(", ", chosen)));
                    }
                }
                return answers;
            }
        }
    }
}
