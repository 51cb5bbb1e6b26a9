package org.verbatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verbatim.codings.Agreement;
import org.verbatim.codings.Estimate;
import org.verbatim.measure.CoderAgreement;
import org.verbatim.measure.Settling;
import org.verbatim.model.CoderId;
import picocli.CommandLine;

/// `verbatim agree`.
@CommandLine.Command(
        name = "agree",
        header = "Measure how far the people who coded the survey agree.",
        description = {
            "Compares the codings in DIR/codings on the comments that two or more people looked at, for each theme and over"
                    + " all: the percentage of agreeing pairs (as a share of 1), Cohen's kappa (Conger's for more than"
                    + " two), Fleiss' kappa (Scott's pi for two), Krippendorff's alpha and Gwet's AC1, each with a 95%%"
                    + " interval from resampled respondents. A sub-theme counts for its parents. What a coder looked at and"
                    + " left alone is no word of hers, and never counts as agreement.",
            "",
            "Prints the table. With --to-settle it writes the comments that coders disagree about side by side, for somebody"
                    + " to decide: fill in the column themes, and take the file in with"
                    + " `verbatim codings import DIR FILE --coder adjudicated`, whose word stands above all others."
        },
        footer = {"", "Example: verbatim agree my-survey --coders anna,ben", ExitStatus.TAUGHT})
final class AgreeCommand extends SurveyCommand {
    @CommandLine.Option(
            names = "--coders",
            paramLabel = "NAME",
            split = ",",
            description = "Whose codings, separated by commas (all people's unless given).")
    private List<String> coders = new ArrayList<>();

    @CommandLine.Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).")
    private Format format = Format.TEXT;

    @CommandLine.Option(
            names = "--to-settle",
            paramLabel = "FILE",
            description = "Write what is to be settled to this CSV file.")
    private Optional<Path> toSettle = Optional.empty();

    @CommandLine.Mixin
    private final Seed seed = new Seed();

    AgreeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        List<CoderId> compared =
                coders.stream().map(name -> CoderName.of("--coders", name)).toList();
        print(CoderAgreement.in(directory(), compared, seed.number()));
        toSettle.ifPresent(file -> {
            int open = new Settling(directory(), progress()).write(compared, file);
            say("Wrote " + file + ": " + Counted.of(open, "comment") + " to settle.");
        });
    }

    private void print(Agreement agreement) {
        Sheet sheet = new Sheet(
                List.of("theme", "applied"), List.of("percentage", "cohen", "fleiss", "krippendorff", "gwet_ac1"));
        for (Agreement.ThemeAgreement theme : agreement.themes()) {
            if (theme.applied() > 0) {
                sheet.add(List.of(theme.theme().value(), theme.applied()), estimates(theme.coefficients()));
            }
        }
        sheet.add(List.of("all themes", ""), estimates(agreement.overall()));
        List<Estimate> sets = new ArrayList<>(Collections.nCopies(5, new Estimate(Double.NaN, Double.NaN, Double.NaN)));
        sets.set(3, agreement.sets());
        sheet.add(List.of("whole sets (MASI)", ""), sets);
        terminal().out().print(sheet.in(format));
        if (format == Format.TEXT) {
            say("");
            say(agreement.coders().stream().map(CoderId::value).collect(Collectors.joining(", ")) + ", on "
                    + Counted.of(agreement.comments(), "comment")
                    + " that two or more coded. In brackets: 95% intervals. Themes that nobody gave are left out.");
            if (agreement.inParts() > 0) {
                say(Counted.of(agreement.inParts(), "comment")
                        + " they coded theme by theme: what one of them left alone there is not compared, and they agree"
                        + " in less than it looks. To compare all that they say, draw a sample for both: "
                        + "`verbatim sample DIR --size N --coder NAME --with NAME`.");
            }
        }
    }

    private static List<Estimate> estimates(Agreement.Coefficients all) {
        return List.of(all.percentage(), all.cohen(), all.fleiss(), all.krippendorff(), all.gwet());
    }
}
