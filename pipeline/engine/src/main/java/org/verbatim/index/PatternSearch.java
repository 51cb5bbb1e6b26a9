package org.verbatim.index;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Regular expressions asked of the verbatims of a shard, all of them in one reading of each text; for one thread.
///
/// The expressions are RE2's: they match in time that grows with the text alone, whatever they say.
final class PatternSearch {
    /// Letters outside ASCII that are a case of an ASCII letter: the Kelvin sign and the long s.
    private static final String FOLDED = "\u212A\u017F";

    /// RE2/J compiles a group within a group by calling itself; far deeper ones exhaust the stack.
    private static final int DEEPEST = 100;

    private final Shard shard;
    private final Shard.Reading reading;
    private final Set<String> expected = new LinkedHashSet<>();
    private final Map<String, Hits> found = new HashMap<>();

    PatternSearch(Shard shard, Shard.Reading reading) {
        this.shard = shard;
        this.reading = reading;
    }

    /// What is wrong with `expression`, if anything, in the words of the expression's language.
    static Optional<String> fault(String expression) {
        if (depth(expression) > DEEPEST) {
            return Optional.of("groups within groups more than " + DEEPEST + " deep");
        }
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription() + ": " + e.getPattern());
        }
    }

    private static int depth(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            char sign = expression.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (sign == ')') {
                depth--;
            }
        }
        return deepest;
    }

    private static Pattern compile(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /// Announces an expression that will be asked for, so that it is searched together with others.
    void expect(String expression) {
        expected.add(expression);
    }

    /// The stretches of the verbatims, by offsets, that `expression` matches. A match without a character finds
    /// nothing.
    Hits find(String expression) {
        if (!found.containsKey(expression)) {
            expected.add(expression);
            search(List.copyOf(expected));
            expected.clear();
        }
        return found.getOrDefault(expression, Hits.NONE);
    }

    private void search(List<String> expressions) {
        List<Search> searches = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        List<Integer> searchOfLiteral = new ArrayList<>();
        for (String expression : expressions) {
            List<String> certain = Literals.of(expression);
            literals.addAll(certain);
            certain.forEach(literal -> searchOfLiteral.add(searches.size()));
            searches.add(new Search(compile(expression), certain.isEmpty(), new Hits.Collector(16)));
        }
        LiteralScan scan = new LiteralScan(literals);
        BitSet held = new BitSet(literals.size());
        BitSet wanted = new BitSet(searches.size());
        for (int comment = 0; comment < shard.comments(); comment++) {
            String text = reading.verbatim(comment);
            held.clear();
            scan.scan(text, held);
            wanted.clear();
            for (int literal = held.nextSetBit(0); literal >= 0; literal = held.nextSetBit(literal + 1)) {
                wanted.set(searchOfLiteral.get(literal));
            }
            boolean folded = text.indexOf(FOLDED.charAt(0)) >= 0 || text.indexOf(FOLDED.charAt(1)) >= 0;
            for (int search = 0; search < searches.size() && !text.isEmpty(); search++) {
                if (searches.get(search).always || folded || wanted.get(search)) {
                    searches.get(search).in(comment, text);
                }
            }
        }
        for (int search = 0; search < searches.size(); search++) {
            found.put(expressions.get(search), searches.get(search).hits.hits());
        }
    }

    private static final class Search {
        private final Matcher matcher;
        private final boolean always;
        private final Hits.Collector hits;

        Search(Pattern pattern, boolean always, Hits.Collector hits) {
            this.matcher = pattern.matcher("");
            this.always = always;
            this.hits = hits;
        }

        void in(int comment, String text) {
            matcher.reset(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(comment, matcher.start(), matcher.end() - 1);
                }
            }
        }
    }
}
