package org.verbatim.spark;

import java.util.List;
import java.util.Locale;
import org.verbatim.analyse.Findings;
import org.verbatim.model.SetAside;
import org.verbatim.results.Results;

/// What is said when a run is over.
final class Said {
    private static final String SAFE = "Nothing was lost: results are written whole or not at all.";

    private Said() {}

    static List<String> of(Results results, String out) {
        Findings findings = results.findings();
        Findings.QuestionSummary all = findings.questions().getFirst();
        long blank = all.aside().getOrDefault(SetAside.BLANK, 0L);
        long received = all.answers() - blank;
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d respondents wrote %,d comments: %,d analysed, %,d set aside.",
                        findings.respondents(),
                        received,
                        all.kept(),
                        received - all.kept()),
                "Wrote " + out + ": tables, quotes, codings.parquet, matrix.parquet, set_aside.parquet and run.json.");
    }

    /// One sentence for whatever went wrong, from the first cause that says anything.
    static String ofFailure(Throwable failed) {
        Throwable first = failed;
        boolean memory = isMemory(failed);
        boolean full = isFull(failed);
        while (first.getCause() != null) {
            first = first.getCause();
            memory |= isMemory(first);
            full |= isFull(first);
        }
        if (memory) {
            return "Verbatim ran out of memory. " + SAFE
                    + " Give each executor more (VERBATIM_HEAP before verbatim-spark, spark.executor.memory elsewhere),"
                    + " or fewer cores.";
        }
        if (full) {
            return "A disk is full. " + SAFE + " Make room, and give the command again.";
        }
        String message = String.valueOf(first.getMessage()).lines().findFirst().orElse("");
        return "Verbatim failed, which is our fault: " + first.getClass().getSimpleName() + " (" + message + "). "
                + SAFE;
    }

    private static boolean isMemory(Throwable cause) {
        return cause instanceof OutOfMemoryError
                || String.valueOf(cause.getMessage()).contains("OutOfMemoryError");
    }

    private static boolean isFull(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
    }
}
