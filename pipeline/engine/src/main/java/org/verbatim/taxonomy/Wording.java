package org.verbatim.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.RuleParser;

/// How a theme is worded: all of it that people write but its id and its place in the tree. Rules are texts here, right
/// or wrong.
///
/// Texts lose the blanks around them; blank items of lists are left out.
public record Wording(
        String name,
        String definition,
        String include,
        String exclude,
        List<String> rules,
        List<String> unless,
        List<String> examples,
        List<String> counterexamples) {
    public Wording {
        name = name.strip();
        definition = definition.strip();
        include = include.strip();
        exclude = exclude.strip();
        rules = told(rules);
        unless = told(unless);
        examples = told(examples);
        counterexamples = told(counterexamples);
    }

    static List<String> told(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /// A new theme of which nothing is said but its name.
    public static Wording named(String name) {
        return new Wording(name, "", "", "", List.of(), List.of(), List.of(), List.of());
    }

    /// How `theme` is worded.
    public static Wording of(Theme theme) {
        return new Wording(
                theme.name(),
                theme.definition(),
                theme.include(),
                theme.exclude(),
                texts(theme.rules()),
                texts(theme.unless()),
                examples(theme.examples()),
                examples(theme.counterexamples()));
    }

    private static List<String> texts(List<WrittenRule> rules) {
        return rules.stream().map(WrittenRule::text).toList();
    }

    private static List<String> examples(List<Example> examples) {
        return examples.stream().map(Example::text).toList();
    }

    /// The same with one more rule.
    public Wording withRule(String rule) {
        List<String> more = new ArrayList<>(rules);
        more.add(rule);
        return withRules(more);
    }

    /// The same with other rules.
    public Wording withRules(List<String> other) {
        return new Wording(name, definition, include, exclude, other, unless, examples, counterexamples);
    }

    /// The same without rules that cannot be read.
    public Wording readable() {
        return new Wording(
                name,
                definition,
                include,
                exclude,
                rules.stream().filter(Wording::isRule).toList(),
                unless.stream().filter(Wording::isRule).toList(),
                examples,
                counterexamples);
    }

    private static boolean isRule(String text) {
        return RuleParser.parse(text) instanceof Parsed.Good;
    }

    /// The theme that is worded so. A rule that cannot be read is a problem: `rules:2:7` is the seventh character of
    /// the second rule.
    ///
    /// @param was themes of earlier versions that it took the place of
    public Theme theme(ThemeId id, Optional<ThemeId> parent, List<ThemeId> was, Problems problems) {
        return new Theme(
                id,
                name.isEmpty() ? id.value() : name,
                parent,
                definition,
                include,
                exclude,
                rules(rules, "rules", problems),
                rules(unless, "unless", problems),
                examples(examples, "examples"),
                examples(counterexamples, "counterexamples"),
                was);
    }

    private static List<WrittenRule> rules(List<String> texts, String list, Problems problems) {
        List<WrittenRule> rules = new ArrayList<>();
        for (int number = 1; number <= texts.size(); number++) {
            String text = texts.get(number - 1);
            switch (RuleParser.parse(text)) {
                case Parsed.Good good ->
                    rules.add(new WrittenRule(text, good.rule(), Problem.Place.of(list, number, 1)));
                case Parsed.Bad bad ->
                    problems.add(
                            Problem.Place.of(list, number, text.codePointCount(0, bad.offset()) + 1),
                            bad.what(),
                            bad.fix());
            }
        }
        return rules;
    }

    private static List<Example> examples(List<String> texts, String list) {
        List<Example> examples = new ArrayList<>();
        for (int number = 1; number <= texts.size(); number++) {
            examples.add(new Example(texts.get(number - 1), Problem.Place.of(list, number, 1)));
        }
        return examples;
    }
}
