package org.verbatim.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.annotate.Annotator;
import org.verbatim.annotate.Models;
import org.verbatim.clean.Cleaner;
import org.verbatim.index.Entry;
import org.verbatim.index.Shard;
import org.verbatim.index.ShardWriter;
import org.verbatim.model.Permission;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;
import org.verbatim.model.ThemeId;
import org.verbatim.tag.FoundMention;
import org.verbatim.tag.Tagged;
import org.verbatim.tag.Tagger;
import org.verbatim.taxonomy.Example;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// The tests that rules carry with them: texts that a theme's rules must find, and texts that they must not.
///
/// A theme finds what it or a theme below it finds. Where none of them has rules, people find the theme, and its
/// examples are not run.
public final class Examples {
    private static final int SHOWN = 100;

    private final Taxonomies taxonomies;
    private final List<Trial> trials = new ArrayList<>();

    Examples(Taxonomies taxonomies) {
        this(taxonomies, taxonomies.themes().stream().map(Theme::id).collect(Collectors.toSet()));
    }

    /// @param only the themes whose examples are run
    public Examples(Taxonomies taxonomies, Set<ThemeId> only) {
        this.taxonomies = taxonomies;
        for (int theme = 0; theme < taxonomies.size(); theme++) {
            if (only.contains(taxonomies.theme(theme).id()) && isFoundByRules(theme)) {
                for (Example example : taxonomies.theme(theme).examples()) {
                    trials.add(new Trial(theme, example, true));
                }
                for (Example example : taxonomies.theme(theme).counterexamples()) {
                    trials.add(new Trial(theme, example, false));
                }
            }
        }
    }

    private record Trial(int theme, Example example, boolean wanted) {}

    private boolean isFoundByRules(int theme) {
        boolean rules = !taxonomies.theme(theme).rules().isEmpty();
        for (int below : taxonomies.descendants(theme)) {
            rules |= !taxonomies.theme(below).rules().isEmpty();
        }
        return rules;
    }

    /// How many there are to run.
    int count() {
        return trials.size();
    }

    /// Runs them all, in one asking of the rules; each that fails is a problem by the line of the example.
    void run(Models models, Problems problems) {
        failures(new Annotator(models)).forEach(failure -> problems.add(failure.problem()));
    }

    /// An example that its theme's rules do not find, or a counterexample that they do.
    ///
    /// @param wanted whether it should be found
    public record Failure(ThemeId theme, String text, boolean wanted, Problem problem) {}

    /// Runs them all.
    ///
    /// @param annotator for the calling thread only
    public List<Failure> failures(Annotator annotator) {
        if (trials.isEmpty()) {
            return List.of();
        }
        List<Failure> failures = new ArrayList<>();
        try (Shard shard = shard(annotator)) {
            Tagged tagged = new Tagger(taxonomies).tag(shard, annotator, finders());
            for (int trial = 0; trial < trials.size(); trial++) {
                Trial tried = trials.get(trial);
                ThemeId theme = taxonomies.theme(tried.theme()).id();
                judge(tried, tagged.mentions(trial))
                        .ifPresent(problem ->
                                failures.add(new Failure(theme, tried.example().text(), tried.wanted(), problem)));
            }
        }
        return failures;
    }

    /// The themes that have to do with any trial.
    private BitSet finders() {
        BitSet finders = new BitSet();
        for (Trial trial : trials) {
            finders.set(trial.theme());
            for (int below : taxonomies.descendants(trial.theme())) {
                finders.set(below);
            }
        }
        return finders;
    }

    private Shard shard(Annotator annotator) {
        try (ShardWriter writer = ShardWriter.inMemory(1)) {
            for (int trial = 0; trial < trials.size(); trial++) {
                String text = trials.get(trial).example().text();
                Respondent nobody = new Respondent(
                        new RespondentId(Integer.toString(trial)),
                        Optional.empty(),
                        1,
                        Permission.QUOTE,
                        List.of(),
                        List.of(),
                        List.of(text));
                writer.add(nobody, List.of(new Entry(text, Optional.empty(), annotator.annotate(Cleaner.clean(text)))));
            }
            return writer.finish();
        }
    }

    private Optional<Problem> judge(Trial trial, List<FoundMention> mentions) {
        Theme theme = taxonomies.theme(trial.theme());
        Optional<FoundMention> found = mentions.stream()
                .filter(mention -> carries(mention, trial.theme()))
                .findFirst();
        if (trial.wanted() && found.isEmpty()) {
            return Optional.of(new Problem(
                    trial.example().where(),
                    "the rules of " + theme.id() + " do not find this example: " + shown(trial),
                    "widen a rule or add one, or move the example to the theme that it belongs to"));
        } else if (!trial.wanted() && found.isPresent()) {
            return Optional.of(new Problem(
                    trial.example().where(),
                    "the rules of " + theme.id() + " find this counterexample through " + rule(found.get(), theme)
                            + ": " + shown(trial),
                    "narrow the rule or add what it must not be to unless:, or take the counterexample out"));
        }
        return Optional.empty();
    }

    private boolean carries(FoundMention mention, int theme) {
        for (int carrier = mention.theme(); carrier >= 0; carrier = taxonomies.parent(carrier)) {
            if (carrier == theme) {
                return true;
            }
        }
        return false;
    }

    private String rule(FoundMention mention, Theme theme) {
        Theme finder = taxonomies.theme(mention.theme());
        WrittenRule rule = finder.rules().get(mention.rule());
        String whose = finder.id().equals(theme.id()) ? "" : " of " + finder.id();
        return "the rule `" + rule.text() + "`" + whose + " in line "
                + rule.where().line();
    }

    private static String shown(Trial trial) {
        String text = trial.example().text();
        return text.codePointCount(0, text.length()) <= SHOWN
                ? "“" + text + "”"
                : "“" + text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…”";
    }
}
