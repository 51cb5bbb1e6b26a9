package org.verbatim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.WrongInput;

/// Tells people why a command did not do its work.
final class Faults {
    private static final String SAFE = "Nothing was lost: results are written whole or not at all.";

    private Faults() {}

    /// Tells of `wrong` and gives the exit status.
    ///
    /// @param debug whether to show where in the program it happened
    static int tell(Throwable wrong, boolean debug, PrintWriter err) {
        int status;
        if (wrong instanceof WrongInput input) {
            status = tell(input.problems(), err);
        } else {
            status = cause(wrong, AccessDeniedException.class)
                    .map(denied -> tell(List.of(problem(denied)), err))
                    .orElseGet(() -> tellOurs(wrong, err));
        }
        if (debug) {
            wrong.printStackTrace(err);
        }
        err.flush();
        return status;
    }

    /// Tells every problem, and how many there are.
    static int tell(List<Problem> problems, PrintWriter err) {
        problems.forEach(err::println);
        err.println(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        return ExitStatus.WRONG_INPUT;
    }

    private static Problem problem(AccessDeniedException denied) {
        return new Problem(
                Problem.Place.of(place(String.valueOf(denied.getFile()))),
                "this may not be read or written",
                "ask whoever keeps this machine for the right to, or choose another folder");
    }

    /// The file, or the folder in which ours was to grow: its name tells nobody anything.
    private static String place(String file) {
        Path path = Path.of(file);
        Path folder = path.getParent();
        boolean ours = String.valueOf(path.getFileName()).matches("\\..*\\d{6,}(\\.part)?");
        return ours && folder != null ? folder.toString() : file;
    }

    private static int tellOurs(Throwable wrong, PrintWriter err) {
        if (cause(wrong, OutOfMemoryError.class).isPresent()) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            err.println("Verbatim ran out of memory: it may use " + megabytes + " MB. " + SAFE
                    + " Give it more, for example with VERBATIM_HEAP=2g before the command.");
        } else if (isDiskFull(wrong)) {
            err.println("The disk is full. " + SAFE + " Make room, and give the command again.");
        } else {
            err.println("Verbatim failed, which is our fault: " + sentence(wrong) + ". " + SAFE
                    + " Give the command again with --debug to see the details.");
        }
        return ExitStatus.OUR_FAULT;
    }

    private static String sentence(Throwable wrong) {
        String message = wrong.getMessage() == null
                ? ""
                : " (" + wrong.getMessage().lines().findFirst().orElse("") + ")";
        return wrong.getClass().getSimpleName() + message;
    }

    private static boolean isDiskFull(Throwable wrong) {
        String message = cause(wrong, IOException.class)
                .map(failed -> String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT))
                .orElse("");
        return message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded");
    }

    /// The first of the causes of `wrong` that is of this kind.
    private static <T> Optional<T> cause(Throwable wrong, Class<T> kind) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
