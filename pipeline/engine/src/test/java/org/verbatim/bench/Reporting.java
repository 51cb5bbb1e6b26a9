package org.verbatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Measures a whole run with all its reports and tables: of the demo, and of a survey of ten closed and five open
/// questions. Prints a line for each.
public final class Reporting {
    private static final int RESPONDENTS = 10_000;

    private Reporting() {}

    /// @param arguments the checkout's folder; how many respondents, 10,000 unless said
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]).toAbsolutePath().normalize();
        int respondents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RESPONDENTS;
        Path work = home.resolve("target/bench");
        Files.createDirectories(work);
        measure(home, "the demo", home.resolve("corpus/improvement-survey-2023"), work.resolve("demo"));
        WideSurvey wide = new WideSurvey(home, work.resolve("wide-" + respondents), respondents);
        wide.write();
        String what = String.format(Locale.ROOT, "%,d respondents, 10 closed and 5 open questions", respondents);
        measure(home, what, wide.folder(), wide.folder().resolve("out"));
    }

    private static void measure(Path home, String what, Path survey, Path out)
            throws IOException, InterruptedException {
        Watched took = Watched.run(
                out.resolveSibling("log"),
                List.of(
                        home.resolve("scripts/verbatim").toString(),
                        "run",
                        survey.toString(),
                        "--out",
                        out.toString(),
                        "--quiet"));
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f s of processor, %,d MB%n",
                what,
                took.seconds(),
                took.processor(),
                took.peakBytes() >> 20);
    }
}
