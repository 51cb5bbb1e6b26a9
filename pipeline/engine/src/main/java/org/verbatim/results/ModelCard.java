package org.verbatim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verbatim.analyse.Findings;
import org.verbatim.codings.Estimate;
import org.verbatim.learn.Card;
import org.verbatim.model.ThemeId;
import org.verbatim.verdict.Learnt;

/// The card of a run's model, `models/<taxonomy>.md`: what it learnt from, how it did on comments that it had not seen,
/// and what it must not be used for (after Mitchell et al., 2019).
public final class ModelCard {
    private final Results results;

    /// @param results of a run with a model, or without one
    public ModelCard(Results results) {
        this.results = results;
    }

    /// Writes it into the run's results; nothing where no model learnt, or the results are for publication: a theme
    /// that few comments carry is a small number.
    public void write(Path out) throws IOException {
        if (results.learnt().isEmpty() || results.audience() != Audience.INTERNAL) {
            return;
        }
        Learnt learnt = results.learnt().get();
        Path folder = Files.createDirectories(out.resolve("models"));
        Files.writeString(folder.resolve(learnt.model().card().taxonomy() + ".md"), text(learnt));
    }

    private String text(Learnt learnt) {
        Card card = learnt.model().card();
        List<String> lines = new ArrayList<>();
        lines.add("# The model that coded “" + results.findings().survey().title() + "”");
        lines.add("");
        lines.add("One linear classifier for each theme of `" + card.taxonomy()
                + "`, with calibrated probabilities, made by " + "Verbatim " + results.version()
                + ". SHA-256 of its bytes: `" + learnt.digest() + "`; seed " + card.seed() + ".");
        lines.add("");
        lines.addAll(taught(card));
        lines.addAll(tried(card));
        lines.addAll(themes(card));
        lines.addAll(limits());
        return String.join("\n", lines) + "\n";
    }

    private static List<String> taught(Card card) {
        String meaning = card.embeddings().equals("none")
                ? "It knows words only, not their meaning."
                : "Likeness of meaning comes from `" + card.embeddings()
                        + "` (all-MiniLM-L6-v2, Apache-2.0), which was "
                        + "trained elsewhere and has not seen these answers.";
        return List.of(
                "## What it learnt from",
                "",
                "- " + card.comments() + " coded comments of " + card.respondents() + " respondents. Comments drawn to "
                        + "measure by are not among them.",
                "- " + card.texts() + " texts of the taxonomy: names, definitions, examples and counterexamples.",
                "- What the rules find in each comment, as one piece of evidence among others.",
                "",
                meaning,
                "");
    }

    private static List<String> tried(Card card) {
        if (!card.measured()) {
            return List.of(
                    "## How it did",
                    "",
                    "Too little was coded to try it: nobody knows how good it is. Counts of themes that rest on it are a guess. "
                            + "Draw a sample to measure by (`verbatim sample`), code it, and run again.",
                    "");
        }
        return List.of(
                "## How it did",
                "",
                "Each coded comment was judged by a model that had seen nothing of its respondent (cross-validation). "
                        + "In brackets: 95% intervals, from resampled respondents.",
                "",
                "| figure | value |",
                "|---|---|",
                "| micro F1 | " + shown(card.micro()) + " |",
                "| macro F1 | " + shown(card.macro()) + " |",
                "| expected calibration error | " + shown(card.calibrationError()) + " |",
                "");
    }

    private List<String> themes(Card card) {
        List<String> lines = new ArrayList<>(List.of(
                "| theme | coded comments that carry it | threshold | precision | recall | F1 |",
                "|---|---|---|---|---|---|"));
        for (Card.OfTheme theme : card.themes()) {
            lines.add("| " + name(theme.theme()) + " | " + theme.comments() + " | "
                    + String.format(Locale.ROOT, "%.2f", theme.threshold()) + " | " + shown(theme.precision()) + " | "
                    + shown(theme.recall()) + " | " + shown(theme.f1()) + " |");
        }
        lines.add("");
        lines.add(
                "Where ten coded comments carry a theme, the model decides against rules too. Of a rarer theme that people "
                        + "judged in ten comments, it takes away what rules find only where the probability is below 0.25; of others "
                        + "it takes nothing away.");
        lines.add("");
        return lines;
    }

    private String name(ThemeId theme) {
        Findings findings = results.findings();
        return findings.taxonomies()
                .getFirst()
                .theme(theme)
                .map(found -> found.name().replace("|", "\\|"))
                .orElse(theme.value());
    }

    private static List<String> limits() {
        return List.of(
                "## What it must not be used for",
                "",
                "- It was taught by this survey's codings and knows this survey's questions. Another survey needs its own.",
                "- It repeats its teachers' habits. A theme that they coded differently from one another it codes as one of them.",
                "- It reads English. Of irony, of names, and of what was only hinted at it knows little.",
                "- It says how likely a theme is in a comment, and nothing about the respondent. Decide about no person by it.",
                "- A percentage that rests on it is wrong by its errors; `tables/corrected.csv` takes them out where a sample to "
                        + "measure by was coded.");
    }

    private static String shown(Estimate figure) {
        return figure.known()
                ? String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", figure.value(), figure.low(), figure.high())
                : "";
    }
}
