package org.verbatim.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.annotate.Models;
import org.verbatim.change.LiveTaxonomy;
import org.verbatim.codings.Standing;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.TaxonomyDocument;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.Wording;
import org.verbatim.work.Progress;

/// What a pause costs while a theme's rules are edited over an open index: the first of each theme, and the later ones.
public final class Edits {
    private Edits() {}

    /// @param arguments the checkout's folder; the numbers of comments
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]).toAbsolutePath().normalize();
        for (int size = 1; size < arguments.length; size++) {
            int comments = Integer.parseInt(arguments[size]);
            Path folder = home.resolve("target/bench").resolve(arguments[size]);
            BenchSurvey survey = new BenchSurvey(home.resolve("corpus/bench"), folder, comments);
            survey.write();
            measure(survey);
        }
    }

    private static void measure(BenchSurvey survey) throws IOException {
        List<String> typed = survey.typed();
        Path folder = survey.folder();
        Problems problems = new Problems();
        Opened opened = Opened.read(folder, Optional.empty(), problems).orElseThrow();
        TaxonomyDocument document = TaxonomyDocument.open(folder.resolve(BenchSurvey.PHRASES), problems)
                .orElseThrow();
        Answers.ask(opened, Progress.SILENT, answers -> {
            LiveTaxonomy live = new LiveTaxonomy(answers, Models.load());
            List<Double> first = new ArrayList<>();
            List<Double> later = new ArrayList<>();
            Taxonomies old = answers.opened().taxonomies();
            for (Theme theme : old.themes()) {
                for (int number = 0; number < typed.size(); number++) {
                    Wording wording = Wording.of(theme).withRule(typed.get(number));
                    long started = System.nanoTime();
                    edit(live, document, old, theme.id(), wording, opened.standing());
                    (number == 0 ? first : later).add((System.nanoTime() - started) / 1e6);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d comments: a theme's first edit p50 %.0f ms, p95 %.0f ms; a later one p50 %.0f ms, p95 %.0f ms, at most %.0f"
                            + " ms%n",
                    survey.comments(),
                    quantile(first, 0.5),
                    quantile(first, 0.95),
                    quantile(later, 0.5),
                    quantile(later, 0.95),
                    quantile(later, 1));
            return true;
        });
    }

    private static void edit(
            LiveTaxonomy live,
            TaxonomyDocument document,
            Taxonomies old,
            ThemeId theme,
            Wording wording,
            Standing people) {
        Problems problems = new Problems();
        Taxonomies after = LiveTaxonomy.changed(
                        old, document.changed(theme, Optional.empty(), wording, problems), problems)
                .orElseThrow();
        live.effect(old, after, theme, people, 20);
    }

    private static double quantile(List<Double> taken, double share) {
        List<Double> sorted = taken.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
