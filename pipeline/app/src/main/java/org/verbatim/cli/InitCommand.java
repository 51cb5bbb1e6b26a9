package org.verbatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.exports.Finding;
import org.verbatim.exports.NewSurvey;
import org.verbatim.exports.Role;
import org.verbatim.files.Tables;
import org.verbatim.folder.Init;
import picocli.CommandLine;

/// `verbatim init`.
@CommandLine.Command(
        name = "init",
        header = "Begin a survey from the export of a survey tool.",
        description = {
            "Looks at an export, finds which tool wrote it and how many rows its header has, and guesses what every column"
                    + " is for: SurveyMonkey, Qualtrics, LimeSurvey, Microsoft Forms, Google Forms, SmartSurvey, Jisc"
                    + " Online Surveys, Typeform, or any table with one row a respondent. Several exports of one survey are"
                    + " its waves.",
            "",
            "Writes a folder with a copy of the export, with survey.yaml, which has the reason for every guess, and a themes.yaml"
                    + " to fill. It can be checked and run as it is. Names, e-mail and IP addresses, telephone numbers and"
                    + " positions are left out of the survey. Nothing is ever overwritten."
        },
        footer = {"", "Example: verbatim init \"Staff Survey.csv\" --to staff-survey", ExitStatus.TAUGHT})
final class InitCommand extends Command {
    private static final int NAME = 44;

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "EXPORT",
            description = "What the survey tool exported: CSV, TSV or XLSX; several are waves of one survey.")
    private List<Path> exports = List.of();

    @CommandLine.Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder to write (called like the first export, in the current folder, unless given).")
    private Optional<Path> to = Optional.empty();

    @CommandLine.Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of a text (found unless given), such as utf-8, windows-1252 or x-MacRoman.")
    private Optional<String> encoding = Optional.empty();

    @CommandLine.Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook (the first that is visible unless given).")
    private Optional<String> sheet = Optional.empty();

    InitCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        Path directory = to.orElseGet(() -> Path.of(NewSurvey.stem(exports.getFirst())));
        NewSurvey survey = new Init(exports, directory, new Tables.Settings(encoding, Optional.empty(), sheet)).init();
        survey.remarks().forEach(remark -> say(remark.toString()));
        survey.sources().forEach(this::tell);
        say("");
        together(survey.findings()).forEach(findings -> say(line(findings)));
        say("");
        say(summary(survey));
        say("Wrote " + directory + ": survey.yaml, themes.yaml and the data.");
        say("Next: read " + directory.resolve("survey.yaml") + " and change what was guessed wrongly; "
                + "`verbatim check " + Typing.of(directory) + "`; write themes into " + directory.resolve("themes.yaml")
                + "; `verbatim run " + directory + "`.");
    }

    private void tell(NewSurvey.Source source) {
        int rows = source.recognition().headings().rows();
        say(source.name() + ": " + source.recognition().tool().title() + ", since "
                + source.recognition().why() + ".");
        say("  " + Counted.of(rows, "row") + " of headings; " + source.reading() + "; "
                + Counted.of(source.respondents(), "respondent") + "; " + Counted.of(source.columns(), "column") + ".");
    }

    /// The columns in order, those that are options of one question together.
    private static List<List<Finding>> together(List<Finding> findings) {
        List<List<Finding>> together = new ArrayList<>();
        String before = "";
        for (Finding finding : findings) {
            String question = finding.role() == Role.MULTI ? finding.question() : "";
            if (question.isEmpty() || !question.equals(before)) {
                together.add(new ArrayList<>());
            }
            together.getLast().add(finding);
            before = question;
        }
        return together;
    }

    private static String line(List<Finding> findings) {
        Finding first = findings.getFirst();
        if (findings.size() == 1) {
            return line(first);
        }
        return String.format(
                Locale.ROOT,
                "%4d  %-" + NAME + "s  %s",
                first.number(),
                shortened(first.column()),
                first.role().title() + "; a column for each choice, to column "
                        + findings.getLast().number());
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
    }

    private static String line(Finding finding) {
        List<String> says = new ArrayList<>();
        says.add(finding.role().title());
        if (finding.role().isAnswer()) {
            says.add(Counted.of(finding.filled(), "answer"));
        }
        if (!finding.examples().isEmpty()) {
            says.add("such as “" + String.join("”, “", finding.examples()) + "”");
        } else if (finding.role() == Role.PERSONAL) {
            says.add(finding.why());
        }
        return String.format(
                Locale.ROOT,
                "%4d  %-" + NAME + "s  %s",
                finding.number(),
                shortened(finding.column()),
                String.join("; ", says));
    }

    private static String summary(NewSurvey survey) {
        return Counted.of(survey.respondents(), "respondent") + "; questions: "
                + survey.questions(Role.SINGLE) + " single, "
                + survey.questions(Role.MULTI) + " multi, "
                + survey.questions(Role.SCALE, Role.RANKING) + " scale, "
                + survey.questions(Role.OPEN, Role.WRITE_IN) + " open.";
    }
}
