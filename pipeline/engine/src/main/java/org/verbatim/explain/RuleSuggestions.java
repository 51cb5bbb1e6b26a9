package org.verbatim.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.annotate.RuleWord;
import org.verbatim.rules.Parsed;
import org.verbatim.rules.RuleParser;
import org.verbatim.work.Annotators;

/// Makes rules of words that somebody selected in a comment: as they stand, and so that other people's wording is found
/// too.
///
/// Of "no time to think" it makes `"no time to think"`, and `time NEAR/3 think`.
public final class RuleSuggestions {
    /// How many words a phrase has at most.
    private static final int PHRASE = 6;

    /// How many words are joined by NEAR at most.
    private static final int JOINED = 3;

    /// Words that hold a sentence together and say nothing of its topic.
    private static final Set<String> SMALL = Set.of(
            ("a about after again all also am an and any are as at be because been before being both but by can could did do"
                            + " does for from get got had has have he her here him his how i if in into is it its just like may me"
                            + " might more most much must my no not of off on one or our out over own she should so some such than that the"
                            + " their them then there these they this those through to too under until up us very was we were what"
                            + " when where which while who why will with would you your")
                    .split(" "));

    private final Annotators annotators;

    /// @param models find the words of what was selected
    public RuleSuggestions(Models models) {
        this.annotators = new Annotators(models);
    }

    /// The rules, that which finds least first. None if no word was selected.
    public List<String> of(String selected) {
        Annotator annotator = annotators.mine();
        List<String> words = annotator.words(selected.replace('*', ' ').replace('"', ' ')).stream()
                .map(RuleWord::form)
                .filter(form -> form.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        Set<String> rules = new LinkedHashSet<>();
        if (words.size() == 1) {
            rules.add("=" + words.getFirst());
            rules.add(words.getFirst());
        } else if (words.size() > 1) {
            if (words.size() <= PHRASE) {
                rules.add('"' + String.join(" ", words) + '"');
            }
            List<Integer> telling = telling(words);
            if (telling.size() == 1) {
                rules.add(words.get(telling.getFirst()));
            } else if (telling.size() > 1) {
                rules.add(near(words, telling));
            }
        }
        return rules.stream().filter(RuleSuggestions::isRule).toList();
    }

    /// The numbers of the words that say something, the longest if there are many.
    private static List<Integer> telling(List<String> words) {
        List<Integer> telling = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            if (!SMALL.contains(words.get(word))) {
                telling.add(word);
            }
        }
        while (telling.size() > JOINED) {
            int shortest = 0;
            for (int at = 1; at < telling.size(); at++) {
                shortest = length(words, telling, at) < length(words, telling, shortest) ? at : shortest;
            }
            telling.subList(shortest, shortest + 1).clear();
        }
        return telling;
    }

    private static int length(List<String> words, List<Integer> telling, int at) {
        return words.get(telling.get(at)).length();
    }

    private static String near(List<String> words, List<Integer> telling) {
        int first = telling.getFirst();
        int second = telling.get(1);
        String rule = words.get(first) + " NEAR/" + (second - first + 1) + " " + words.get(second);
        if (telling.size() > 2) {
            int third = telling.get(2);
            rule = "(" + rule + ") NEAR/" + (third - second + 1) + " " + words.get(third);
        }
        return rule;
    }

    private static boolean isRule(String rule) {
        return RuleParser.parse(rule) instanceof Parsed.Good;
    }
}
