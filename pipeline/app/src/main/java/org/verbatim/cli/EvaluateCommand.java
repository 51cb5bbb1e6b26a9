package org.verbatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.analyse.Calibration;
import org.verbatim.codings.Accuracy;
import org.verbatim.codings.Estimate;
import org.verbatim.files.WholeFile;
import org.verbatim.measure.Evaluation;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;
import org.verbatim.report.ReliabilityPicture;
import picocli.CommandLine;

/// `verbatim evaluate`.
@CommandLine.Command(
        name = "evaluate",
        header = "Measure the rules against comments that people coded by hand.",
        description = {
            "Reads a CSV file of the columns comment (<respondent>/<question>) and themes (ids separated by ;, empty where"
                    + " none applies) and compares it with what the rules find in the same comments: precision, recall and"
                    + " F1 of each theme, micro and macro averages, and the mean F1 of a comment, each with a 95%%"
                    + " interval from resampled respondents. A sub-theme counts for its parents.",
            "",
            "Without --gold, what people coded of the samples drawn to measure by is compared, as it was settled or as"
                    + " survey.yaml's order of coders decides; where two people coded the same comments, how far they"
                    + " agree stands beside it.",
            "",
            "With --second, a second person is measured the same way on the comments that both coded: no rule can be asked"
                    + " to agree with people better than people agree with each other.",
            "",
            "Prints the table; writes nothing but the picture that --calibration asks for."
        },
        footer = {
            "",
            "Example: verbatim evaluate my-survey",
            "         verbatim evaluate my-survey --gold my-survey/gold.csv",
            ExitStatus.TAUGHT
        })
final class EvaluateCommand extends SurveyCommand {
    private static final List<String> NAMES = List.of("theme", "gold", "found", "both");
    private static final List<String> FIGURES = List.of("precision", "recall", "f1");

    /// Precision and recall are not means over comments.
    private static final Estimate NOTHING = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    @CommandLine.Option(
            names = "--gold",
            paramLabel = "FILE",
            description = "The comments coded by hand (those of the samples drawn to measure by unless given).")
    private Optional<Path> gold = Optional.empty();

    @CommandLine.Option(
            names = "--second",
            paramLabel = "FILE",
            description = "What a second person gave some of the same comments.")
    private Optional<Path> second = Optional.empty();

    @CommandLine.Option(
            names = "--learn",
            description =
                    "Measure a model too, and rules and model together, of comments of which it learnt nothing: with"
                            + " --gold, one that learnt from FILE's comments of other respondents, five times; without, that of"
                            + " `run --learn`.")
    private boolean learn;

    @CommandLine.Option(
            names = "--calibration",
            paramLabel = "SVG",
            description = "With --learn, draw how far the model's probabilities can be taken at their word.")
    private Optional<Path> calibration = Optional.empty();

    @CommandLine.Option(
            names = "--themes",
            paramLabel = "WHICH",
            defaultValue = "all",
            description = "${COMPLETION-CANDIDATES}: every theme, those at the top of the tree, or the averages alone"
                    + " (${DEFAULT-VALUE} unless given).")
    private Which which = Which.all;

    /// Whose rows are printed; named as they are typed.
    enum Which {
        all,
        top,
        none
    }

    @CommandLine.Option(
            names = "--side-by-side",
            description = "Print F1 alone, all coders beside one another: rules, model, and people.")
    private boolean sideBySide;

    @CommandLine.Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE} unless given).")
    private Format format = Format.TEXT;

    @CommandLine.Mixin
    private final Seed seed = new Seed();

    EvaluateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        Evaluation evaluation = new Evaluation(
                directory(),
                progress(),
                seed.number(),
                learn || calibration.isPresent() ? Evaluation.Coders.RULES_AND_MODEL : Evaluation.Coders.RULES);
        if (gold.isEmpty() && second.isPresent()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("--second"),
                    "a second person's file is compared with a first one's, and none is named",
                    "name it with --gold; people who coded the same sample are compared without either"));
        }
        Evaluation.Outcome outcome =
                gold.map(first -> evaluation.against(first, second)).orElseGet(evaluation::againstSample);
        Sheet sheet = sideBySide ? sideBySide(outcome) : oneByOne(outcome);
        terminal().out().print(sheet.in(format));
        if (format == Format.TEXT) {
            say("");
            say(comments(outcome));
            outcome.calibration().ifPresent(told -> say(calibrated(told)));
        }
        calibration.ifPresent(file -> {
            WholeFile.write(
                    file,
                    ReliabilityPicture.of(
                            outcome.calibration().orElseThrow(), "The model's probabilities against people"));
            say("Wrote " + file + ".");
        });
    }

    private static String calibrated(Calibration told) {
        return "The model's probabilities are " + String.format(Locale.ROOT, "%.3f", told.error())
                + " apart from the shares that people gave, on average (expected calibration error, ten bins).";
    }

    private Sheet oneByOne(Evaluation.Outcome outcome) {
        Sheet sheet = new Sheet(NAMES, FIGURES);
        for (Evaluation.Scored scored : outcome.coders()) {
            String whose = outcome.coders().size() == 1 ? "" : scored.coder() + ": ";
            for (Accuracy.ThemeAccuracy theme : scored.accuracy().themes()) {
                if (theme.gold() + theme.found() > 0 && isWanted(theme, outcome)) {
                    sheet.add(
                            List.of(whose + theme.theme().value(), theme.gold(), theme.found(), theme.both()),
                            estimates(theme.scores()));
                }
            }
            addOverall(scored.coder(), scored.accuracy(), sheet);
        }
        outcome.people().ifPresent(people -> {
            addOverall(people.second(), people.accuracy(), sheet);
            people.coders().forEach(scored -> addOverall(scored.coder() + ", same comments", scored.accuracy(), sheet));
        });
        return sheet;
    }

    private boolean isWanted(Accuracy.ThemeAccuracy theme, Evaluation.Outcome outcome) {
        return switch (which) {
            case all -> true;
            case top -> outcome.top().contains(theme.theme());
            case none -> false;
        };
    }

    private Sheet sideBySide(Evaluation.Outcome outcome) {
        List<Evaluation.Scored> all = new ArrayList<>(outcome.coders());
        outcome.people().ifPresent(people -> {
            all.add(new Evaluation.Scored(people.second() + shared(people), people.accuracy()));
            Evaluation.Scored last = people.coders().getLast();
            all.add(new Evaluation.Scored(last.coder() + shared(people), last.accuracy()));
        });
        Sheet sheet = new Sheet(
                List.of("F1", "gold"),
                all.stream().map(Evaluation.Scored::coder).toList());
        List<Accuracy.ThemeAccuracy> first =
                outcome.coders().getFirst().accuracy().themes();
        for (int theme = 0; theme < first.size(); theme++) {
            int number = theme;
            if (isWanted(first.get(theme), outcome) && first.get(theme).gold() > 0) {
                sheet.add(
                        List.of(
                                first.get(theme).theme().value(),
                                first.get(theme).gold()),
                        all.stream()
                                .map(scored -> scored.accuracy()
                                        .themes()
                                        .get(number)
                                        .scores()
                                        .f1())
                                .toList());
            }
        }
        sheet.add(
                List.of("micro", ""),
                all.stream().map(scored -> scored.accuracy().micro().f1()).toList());
        sheet.add(
                List.of("macro", ""),
                all.stream().map(scored -> scored.accuracy().macro().f1()).toList());
        sheet.add(
                List.of("per comment", ""),
                all.stream().map(scored -> scored.accuracy().perComment()).toList());
        return sheet;
    }

    private static String shared(Evaluation.Human people) {
        return ", on " + Counted.of(people.accuracy().comments());
    }

    private static void addOverall(String who, Accuracy accuracy, Sheet sheet) {
        sheet.add(List.of(who + ": micro", "", "", ""), estimates(accuracy.micro()));
        sheet.add(List.of(who + ": macro", "", "", ""), estimates(accuracy.macro()));
        sheet.add(List.of(who + ": per comment", "", "", ""), List.of(NOTHING, NOTHING, accuracy.perComment()));
    }

    private static List<Estimate> estimates(Accuracy.Scores scores) {
        return List.of(scores.precision(), scores.recall(), scores.f1());
    }

    private static String comments(Evaluation.Outcome outcome) {
        String people = outcome.people()
                .map(human -> "; the " + (gold(human) ? "" : "other person, ") + human.second() + ", on "
                        + Counted.of(human.accuracy().comments(), "comment"))
                .orElse("");
        return (outcome.coders().size() == 1 ? "The rules" : "Rules and model") + ", on "
                + Counted.of(outcome.coders().getFirst().accuracy().comments(), "comment") + " coded by hand" + people
                + ". In brackets: 95% intervals, from resampled respondents. Themes that neither gave are left out.";
    }

    private static boolean gold(Evaluation.Human human) {
        return human.second().equals("second coder");
    }
}
