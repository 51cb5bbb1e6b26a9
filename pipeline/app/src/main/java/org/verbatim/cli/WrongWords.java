package org.verbatim.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.model.Nearest;
import org.verbatim.model.Problem;
import picocli.CommandLine;

/// Tells people which word of a command is wrong, and the nearest right one.
final class WrongWords implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] words) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        Problem problem = new Problem(Problem.Place.of(name), what(wrong), "`" + name + " --help` explains it");
        return Faults.tell(List.of(problem), command.getErr());
    }

    private static String what(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().getFirst(), wrong.getCommandLine());
        }
        if (wrong.getArgSpec() instanceof CommandLine.Model.OptionSpec option && wrong.getValue() != null) {
            return value(option, wrong.getValue());
        }
        String message = String.valueOf(wrong.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /// What is wrong with the value of an option.
    private static String value(CommandLine.Model.OptionSpec option, String value) {
        Class<?> type = option.auxiliaryTypes().length == 0 ? option.type() : option.auxiliaryTypes()[0];
        String said = option.longestName() + ": '" + value + "' is ";
        Object[] words = type.getEnumConstants();
        if (words == null) {
            boolean whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
            return said + (whole ? "no whole number" : "none of its values");
        }
        List<String> names = Arrays.stream(words)
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .toList();
        return said + "none of " + String.join(", ", names)
                + Nearest.to(value.toLowerCase(Locale.ROOT), names)
                        .map(right -> "; did you mean " + right + "?")
                        .orElse("");
    }

    private static String unmatched(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        List<String> names =
                option ? options(command) : List.copyOf(command.getSubcommands().keySet());
        Optional<String> nearest = Nearest.to(word.replaceFirst("=.*", ""), names);
        String kind = option ? "option" : names.isEmpty() ? "part of it" : "command";
        return "'" + word + "' is no " + kind
                + nearest.map(right -> "; did you mean " + right + "?").orElse("");
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                names.add(option.longestName());
            }
        }
        return names;
    }
}
