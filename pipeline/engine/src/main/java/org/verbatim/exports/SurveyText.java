package org.verbatim.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A survey.yaml that was drafted, with the reason beside everything that was guessed.
final class SurveyText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*(?:[ -][\\p{L}\\d_]+)*");
    private static final Set<String> NOT_PLAIN =
            Set.of("yes", "no", "true", "false", "null", "on", "off", "y", "n", "nan", "inf");
    private static final int MOST_ON_A_LINE = 100;

    private final StringBuilder text = new StringBuilder();

    static String of(String title, List<Part> parts, Draft draft) {
        return new SurveyText().write(title, parts, draft);
    }

    /// One file of the survey.
    ///
    /// @param name the file in the survey's folder
    /// @param wave what tells it from the others; empty if it is the only one
    /// @param ids what its respondents' ids begin with; empty if they are as they are
    record Part(String name, Export.Part export, String wave, String ids) {}

    private String write(String title, List<Part> parts, Draft draft) {
        preface(parts);
        line("title: " + quoted(title));
        data(parts, draft);
        settings(draft);
        questions(draft);
        line("taxonomies: [themes.yaml]");
        notUsed(draft);
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void preface(List<Part> parts) {
        line("# Drafted by `verbatim init`. Every line is a guess with its reason; change what is wrong, then run");
        line("# `verbatim check`. What each key means stands in the README under \"Your own survey\".");
        for (Part part : parts) {
            Recognition recognition = part.export().recognition();
            line("#");
            line("# " + part.name() + ": " + recognition.tool().title() + ", since " + recognition.why() + ".");
            int rows = recognition.headings().rows();
            line("#   " + (rows == 1 ? "1 row of headings" : rows + " rows of headings") + "; "
                    + part.export().source().reading() + "; "
                    + Contents.count(part.export().rows())
                    + (part.export().rows() == 1 ? " respondent" : " respondents") + "; "
                    + part.export().width() + " columns.");
        }
        line("");
    }

    private void data(List<Part> parts, Draft draft) {
        Part first = parts.getFirst();
        if (parts.size() == 1) {
            line("data: " + quoted(first.name()));
        } else {
            line(
                    "data: # one survey in several files; wave is a segment, and every theme is tested for a change between waves");
            for (Part part : parts) {
                line("  - file: " + quoted(part.name()));
                line("    wave: " + quoted(part.wave()));
                if (!part.ids().isEmpty()) {
                    line("    ids: " + quotedAlways(part.ids())
                            + " # is set before its respondents’ ids, since another file has the same ones");
                }
                if (!part.export().renamed().isEmpty()) {
                    line("    columns: # the first file’s name, and the one that this file has at the same place");
                    new TreeMap<>(part.export().renamed())
                            .forEach((name, own) -> line("      " + quoted(name) + ": " + quoted(own)));
                }
                List<String> notAsked = part.export().missing().stream()
                        .filter(draft.columns()::contains)
                        .toList();
                if (!notAsked.isEmpty()) {
                    line("    not_asked: # columns that this file does not have");
                    notAsked.forEach(name -> line("      - " + quoted(name)));
                }
                if (!part.export()
                        .recognition()
                        .tool()
                        .equals(first.export().recognition().tool())) {
                    line("    export: " + toolOf(part));
                }
                encoding(part, "    ");
            }
        }
        line("export: " + toolOf(first));
        if (parts.size() == 1) {
            encoding(first, "");
        }
    }

    /// A plain export has one row of headings; of any other, the rows are found anew.
    private static String toolOf(Part part) {
        Recognition recognition = part.export().recognition();
        boolean unknown =
                recognition.tool() == Tool.PLAIN && recognition.headings().rows() > 1;
        return unknown ? "auto" : recognition.tool().id();
    }

    private void encoding(Part part, String indent) {
        String reading = part.export().source().reading();
        boolean sheet = reading.startsWith("sheet ");
        if (!sheet && !reading.startsWith("UTF-")) {
            line(indent + "encoding: " + reading.replaceAll(",.*", "") + " # in which its accents read well");
        }
        if (sheet) {
            line(indent + "sheet: " + quoted(reading.substring("sheet ".length())));
        }
    }

    private void settings(Draft draft) {
        line("respondent: "
                + draft.respondent().map(heading -> quoted(heading.column())).orElse("row numbers") + " # "
                + draft.respondentWhy());
        draft.organisation()
                .ifPresent(heading -> line("organisation: " + quoted(heading.column()) + " # "
                        + "it is called so, and several respondents share one"));
        draft.weight().ifPresent(heading -> line("weight: " + quoted(heading.column()) + " # it is called so"));
        draft.permission()
                .ifPresent(heading -> line("quote_permission: " + quoted(heading.column())
                        + " # “no” keeps a respondent’s words out of every quote"));
        draft.hints().forEach(hint -> line("# " + hint));
    }

    private void questions(Draft draft) {
        if (draft.segments().isEmpty()) {
            line("# segments: [] # closed questions to split tables by; none looked like one");
        } else {
            line("segments: # closed questions that say who somebody is: tables are split by them");
            draft.segments().forEach(id -> line("  - " + id));
        }
        line("");
        if (draft.questions().isEmpty()) {
            line("questions: [] # no column looked like answers to a question");
        } else {
            line("questions:");
            draft.questions().forEach(this::question);
        }
        line("");
    }

    private void question(Asked asked) {
        Judged judged = asked.judged();
        line("");
        line("  # " + columns(asked.columns()) + ": " + judged.why() + ".");
        line("  - id: " + asked.id());
        line("    type: " + judged.role().type());
        if (!asked.isSpread()) {
            line("    column: " + quoted(asked.columns().getFirst().column()));
        }
        if (!asked.text().equals(asked.id())) {
            line("    text: " + quoted(asked.text()));
        }
        judged.separator().ifPresent(separator -> line("    separator: " + quotedAlways(separator)));
        if (asked.isSpread()) {
            line("    columns:");
            for (int option = 0; option < asked.optionNames().size(); option++) {
                line("      " + quoted(asked.optionNames().get(option)) + ": "
                        + quoted(asked.columns().get(option).column()));
            }
        } else if (!judged.options().isEmpty()) {
            options(judged);
        }
        judged.others().ifPresent(other -> line("    others: " + quoted(other)));
        asked.writeIn().ifPresent(heading -> line("    others_column: " + quoted(heading.column())));
        asked.about().ifPresent(id -> line("    about: " + id));
    }

    private void options(Judged judged) {
        List<String> options = new ArrayList<>(judged.options());
        judged.others().filter(other -> !options.contains(other)).ifPresent(options::add);
        List<String> quoted = options.stream().map(SurveyText::quoted).toList();
        String together = "    options: [" + String.join(", ", quoted) + "]";
        if (together.length() <= MOST_ON_A_LINE) {
            line(together);
        } else {
            line("    options:");
            quoted.forEach(option -> line("      - " + option));
        }
    }

    private static String columns(List<Heading> columns) {
        int first = columns.getFirst().number() + 1;
        int last = columns.getLast().number() + 1;
        return first == last ? "column " + first : "columns " + first + " to " + last;
    }

    private void notUsed(Draft draft) {
        Map<String, List<Finding>> byReason = new LinkedHashMap<>();
        draft.findings().stream()
                .filter(finding -> finding.role().isLeftOut())
                .forEach(finding -> byReason.computeIfAbsent(
                                finding.role().title().replace(", not used", "") + ": " + finding.why(),
                                unseen -> new ArrayList<>())
                        .add(finding));
        if (!byReason.isEmpty()) {
            line("");
            line("# Not used:");
        }
        byReason.forEach((why, findings) -> {
            line("#   " + comment(why) + ":");
            findings.forEach(finding -> line("#     column " + finding.number() + ", " + comment(finding.column())));
        });
        if (!draft.shortTexts().isEmpty()) {
            line("#");
            line("# Short answers can be read for themes all the same: write them into the questions above, such as");
            Heading heading = draft.shortTexts().getFirst();
            line("#   - {id: " + new QuestionIds().of(heading.title()) + ", type: open, column: "
                    + quoted(heading.column()) + "}");
        }
    }

    private static String comment(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// A text as YAML has it, in quotation marks where it needs them.
    static String quoted(String text) {
        return PLAIN.matcher(text).matches() && !NOT_PLAIN.contains(text.toLowerCase(java.util.Locale.ROOT))
                ? text
                : quotedAlways(text);
    }

    private static String quotedAlways(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default ->
                    quoted.append(
                            c < ' '
                                            || c == 0x7F
                                            || (c >= 0x80 && c < 0xA0)
                                            || c == '\u2028'
                                            || c == '\u2029'
                                            || c == '\uFEFF'
                                    ? String.format(java.util.Locale.ROOT, "\\u%04X", (int) c)
                                    : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
