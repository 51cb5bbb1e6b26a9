package org.verbatim.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verbatim.index.Asker;
import org.verbatim.index.Matches;
import org.verbatim.rules.Rule;
import org.verbatim.rules.RuleWriter;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// Says by how little rules missed a comment: the parts of a rule are asked one by one, and more loosely.
final class NearMisses {
    /// Words further apart have nothing to do with one another.
    private static final int FAR = 200;

    private final Asker asker;
    private final String verbatim;

    /// @param asker over an index of the one comment
    NearMisses(Asker asker, String verbatim) {
        this.asker = asker;
        this.verbatim = verbatim;
    }

    /// How a rule missed.
    ///
    /// @param distance how far it missed: 1 is a letter or a word
    /// @param why in words
    record Miss(int distance, String why) implements Comparable<Miss> {
        @Override
        public int compareTo(Miss other) {
            return Integer.compare(distance, other.distance);
        }
    }

    /// Nothing near: too much is missing.
    private static final Miss FAR_OFF = new Miss(1_000, "");

    /// How a theme's nearest rule missed.
    record Told(Miss miss, Explanation.Nearly nearly) {}

    /// The nearest miss of the theme's rules, if any came near.
    Optional<Told> of(Theme theme) {
        List<Told> told = new ArrayList<>();
        for (WrittenRule rule : theme.rules()) {
            if (!finds(rule.rule())) {
                miss(rule.rule())
                        .filter(miss -> miss.distance() < FAR_OFF.distance())
                        .map(miss -> new Told(miss, new Explanation.Nearly(theme.id(), theme.name(), rule, miss.why())))
                        .ifPresent(told::add);
            }
        }
        return told.stream().min(Comparator.comparing(Told::miss));
    }

    /// How the rule, which finds nothing here, missed.
    private Optional<Miss> miss(Rule rule) {
        return switch (rule) {
            case Rule.Word word -> word(word);
            case Rule.Phrase phrase -> phrase(phrase);
            case Rule.Near near -> near(near);
            case Rule.Before before -> before(before);
            case Rule.Sentence sentence -> sentence(sentence);
            case Rule.And and -> all(and);
            case Rule.Or or ->
                or.parts().stream().map(this::miss).flatMap(Optional::stream).min(Comparator.naturalOrder());
            case Rule.Not not -> Optional.empty();
            case Rule.Pattern pattern -> Optional.empty();
            case Rule.ThemeReference theme -> Optional.empty();
        };
    }

    private boolean finds(Rule rule) {
        return asker.matches(asker.ask(rule)).size() > 0;
    }

    /// The first words that the rule finds, in the signs of a quotation.
    private String words(Rule rule) {
        Matches matches = asker.matches(asker.ask(rule));
        return "«" + matches.span(0).in(verbatim) + "»";
    }

    private Optional<Miss> word(Rule.Word word) {
        if (word.text().indexOf('*') >= 0) {
            return Optional.empty();
        }
        if (word.form() == Rule.Form.EXACT) {
            Rule inflected = new Rule.Word(word.text(), Rule.Form.INFLECTED);
            return finds(inflected)
                    ? Optional.of(new Miss(
                            1, words(inflected) + " is another form, and " + write(word) + " wants it as written"))
                    : Optional.empty();
        }
        Rule similar = new Rule.Word(word.text(), Rule.Form.FUZZY);
        return word.form() == Rule.Form.INFLECTED && word.text().length() > 3 && finds(similar)
                ? Optional.of(new Miss(1, words(similar) + " is one letter away from " + write(word)))
                : Optional.empty();
    }

    private Optional<Miss> phrase(Rule.Phrase phrase) {
        if (phrase.form() == Rule.Form.EXACT) {
            Rule inflected = new Rule.Phrase(phrase.text(), Rule.Form.INFLECTED);
            if (finds(inflected)) {
                return Optional.of(new Miss(
                        1, words(inflected) + " is another form, and " + write(phrase) + " wants it as written"));
            }
        }
        List<Rule> each = new ArrayList<>();
        for (String word : phrase.text().strip().split("\\s+")) {
            each.add(new Rule.Word(word, Rule.Form.INFLECTED));
        }
        List<Rule> missing = each.stream().filter(word -> !finds(word)).toList();
        if (missing.isEmpty()) {
            return Optional.of(new Miss(3, "its words are there, but not one after another"));
        }
        if (missing.size() > 1 || each.size() < 2) {
            return Optional.empty();
        }
        Optional<Miss> typo = miss(missing.getFirst());
        return typo.isPresent() || each.size() < 3
                ? typo
                : Optional.of(new Miss(4, "all its words are there but " + write(missing.getFirst())));
    }

    private Optional<Miss> near(Rule.Near near) {
        return joined(near.left(), near.right())
                .or(() -> Optional.of(apart(near.left(), near.right(), true, "NEAR/" + near.between())));
    }

    private Optional<Miss> before(Rule.Before before) {
        if (joined(before.left(), before.right()).isEmpty()) {
            int turned = between(before.right(), before.left(), false);
            if (turned <= before.between()) {
                return Optional.of(new Miss(
                        2,
                        words(before.right()) + " stands before " + words(before.left()) + ", BEFORE/"
                                + before.between() + " wants it after"));
            }
        }
        return joined(before.left(), before.right())
                .or(() -> Optional.of(apart(before.left(), before.right(), false, "BEFORE/" + before.between())));
    }

    /// What is missing of two things that must stand together; empty if both are there.
    private Optional<Miss> joined(Rule left, Rule right) {
        boolean isLeft = finds(left);
        boolean isRight = finds(right);
        if (isLeft && isRight) {
            return Optional.empty();
        }
        if (!isLeft && !isRight) {
            return Optional.of(FAR_OFF);
        }
        Rule there = isLeft ? left : right;
        Rule missing = isLeft ? right : left;
        return Optional.of(partMissing(words(there), missing));
    }

    private Miss partMissing(String there, Rule missing) {
        return miss(missing)
                .filter(miss -> miss.distance() < FAR_OFF.distance())
                .map(miss -> new Miss(miss.distance() + 1, there + " is there; " + miss.why()))
                .orElseGet(() -> new Miss(8, there + " is there, but nothing for " + write(missing)));
    }

    private Miss apart(Rule left, Rule right, boolean anyOrder, String operator) {
        int between = between(left, right, anyOrder);
        if (between > FAR) {
            String order = anyOrder ? "" : " or in the other order";
            return new Miss(
                    6,
                    words(left) + " and " + words(right) + " stand in different sentences" + order + ", not "
                            + operator);
        }
        String allowed = operator + " allows " + operator.substring(operator.indexOf('/') + 1);
        return new Miss(
                2 + between / 4,
                words(left) + " and " + words(right) + ": " + between + (between == 1 ? " word" : " words")
                        + " between, " + allowed);
    }

    /// The fewest words between the two within a sentence; more than [#FAR] if they never stand in one.
    private int between(Rule one, Rule other, boolean anyOrder) {
        int low = 0;
        int high = FAR + 1;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean found = finds(anyOrder ? new Rule.Near(one, other, middle) : new Rule.Before(one, other, middle));
            if (found) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Optional<Miss> sentence(Rule.Sentence sentence) {
        return allButOne(sentence.parts())
                .or(() -> Optional.of(new Miss(5, "all its parts are there, but not in one sentence")));
    }

    private Optional<Miss> all(Rule.And and) {
        List<Rule> wanted =
                and.parts().stream().filter(part -> !(part instanceof Rule.Not)).toList();
        return allButOne(wanted)
                .or(() -> and.parts().stream()
                        .filter(part -> part instanceof Rule.Not not && finds(not.part()))
                        .map(part ->
                                new Miss(3, words(((Rule.Not) part).part()) + " stands in it, against " + write(part)))
                        .findFirst());
    }

    /// What is missing of things that must all be there; empty if none is.
    private Optional<Miss> allButOne(List<Rule> parts) {
        List<Rule> missing = parts.stream().filter(part -> !finds(part)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        if (missing.size() > 1 || parts.size() == 1) {
            return parts.size() == 1 ? miss(missing.getFirst()).or(() -> Optional.of(FAR_OFF)) : Optional.of(FAR_OFF);
        }
        Rule there = parts.stream()
                .filter(part -> !part.equals(missing.getFirst()))
                .findFirst()
                .orElseThrow();
        return Optional.of(partMissing(words(there), missing.getFirst()));
    }

    private static String write(Rule rule) {
        return RuleWriter.write(rule);
    }
}
