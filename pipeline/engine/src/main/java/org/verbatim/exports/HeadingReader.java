package org.verbatim.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verbatim.files.Table;

/// Reads from the header of an export which columns belong to one question, and what each stands for.
final class HeadingReader {
    private static final Pattern LIME = Pattern.compile("(\\w+)((?:\\[[^\\[\\]]*])*)(?:(?:\\._\\.|\\. ?|: )(.*))?");
    private static final Pattern JISC = Pattern.compile("(\\d+)\\.(?:[a-z]|\\d+(?:\\.[a-z])?)\\.?\\s+(.*)");
    private static final Pattern CODE = Pattern.compile("(.{2,60}?)[_. #](\\d{1,4})(?:_TEXT)?");
    private static final Pattern SELECTED = Pattern.compile("(?i)^selected choice(?: - |$)");
    private static final Pattern ENTERED = Pattern.compile("(?i)(?:^| - )text$");
    private static final String DASH = " - ";

    private final Recognition recognition;
    private final List<List<String>> rows;
    private final List<String> names;

    private HeadingReader(Recognition recognition, Table table) {
        this.recognition = recognition;
        this.rows = table.headings();
        this.names = table.header().names();
    }

    static List<Heading> read(Recognition recognition, Table table) {
        HeadingReader reader = new HeadingReader(recognition, table);
        List<Heading> headings = reader.asWritten();
        headings = together(headings, HeadingReader::byBrackets);
        headings = together(headings, HeadingReader::byDash);
        return together(headings, HeadingReader::byNumber);
    }

    private String cell(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column).strip()
                : "";
    }

    private List<Heading> asWritten() {
        if (recognition.headings().options()) {
            return questionsOverOptions();
        }
        return switch (recognition.tool()) {
            case SURVEYMONKEY, TYPEFORM, SMARTSURVEY -> hasNameless() ? questionsOverOptions() : oneRow();
            case QUALTRICS -> qualtrics();
            case LIMESURVEY -> limeSurvey();
            case JISC -> jisc();
            case PLAIN, MICROSOFT_FORMS, GOOGLE_FORMS -> oneRow();
        };
    }

    private boolean hasNameless() {
        for (int column = 1; column < names.size(); column++) {
            if (cell(0, column).isEmpty() && !cell(0, column - 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Heading> oneRow() {
        List<Heading> headings = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String own = cell(0, column);
            headings.add(new Heading(column, names.get(column), own, "", Wording.clean(own), "", ""));
        }
        return headings;
    }

    private List<Heading> questionsOverOptions() {
        List<Heading> headings = new ArrayList<>();
        int asked = 0;
        for (int column = 0; column < names.size(); column++) {
            asked = cell(0, column).isEmpty() ? asked : column;
            boolean alone = asked == column
                    && (column + 1 >= names.size() || !cell(0, column + 1).isEmpty());
            String under = cell(1, column);
            String option = Table.saysNothing(under) ? "" : Wording.clean(under);
            String question = cell(0, asked);
            headings.add(new Heading(
                    column,
                    names.get(column),
                    question,
                    alone && option.isEmpty() ? "" : "question " + asked,
                    Wording.clean(question),
                    option,
                    under));
        }
        return headings;
    }

    private List<Heading> qualtrics() {
        List<Heading> headings = new ArrayList<>();
        boolean idsSecond = cell(1, 0).startsWith("{");
        for (int column = 0; column < names.size(); column++) {
            String text = idsSecond ? "" : cell(1, column);
            String mark = cell(idsSecond ? 1 : 2, column);
            headings.add(new Heading(column, names.get(column), cell(0, column), "", Wording.clean(text), "", mark));
        }
        return headings;
    }

    private List<Heading> limeSurvey() {
        List<Heading> headings = new ArrayList<>();
        boolean coded = coded();
        for (int column = 0; column < names.size(); column++) {
            String own = names.get(column);
            Matcher parts = LIME.matcher(own);
            if (coded && parts.matches()) {
                headings.add(limeSurvey(column, parts));
            } else {
                String name = cell(0, column);
                headings.add(new Heading(column, own, name, "", Wording.clean(name), "", ""));
            }
        }
        return headings;
    }

    /// Whether headings begin with a code; else they are texts.
    private boolean coded() {
        long coded = names.stream()
                .filter(name -> name.matches("\\w+(?:\\[\\w*])*(?:(?:\\._\\.|\\. |: ).*)?"))
                .count();
        return 10 * coded > 8L * names.size();
    }

    private Heading limeSurvey(int column, Matcher parts) {
        String code = parts.group(1);
        String under = parts.group(2);
        String text = parts.group(3) == null ? "" : parts.group(3);
        int bracket = under.isEmpty() ? -1 : lastBracket(text);
        String option = bracket < 0 ? "" : Wording.clean(text.substring(bracket + 1, text.length() - 1));
        String question = Wording.clean(bracket < 0 ? text : text.substring(0, bracket));
        if (option.isEmpty() && !under.isEmpty() && text.isEmpty()) {
            option = under.replaceAll("^\\[|]$", "").replace("][", " ");
        }
        return new Heading(
                column, names.get(column), code + under, under.isEmpty() ? "" : code, question, option, under);
    }

    /// Where the last bracket of a text opens that ends with one; -1 if it does not.
    private static int lastBracket(String text) {
        if (!text.endsWith("]")) {
            return -1;
        }
        int depth = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            depth += text.charAt(at) == ']' ? 1 : text.charAt(at) == '[' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private List<Heading> jisc() {
        List<Heading> headings = new ArrayList<>();
        for (Heading heading : oneRow()) {
            Matcher numbered = JISC.matcher(heading.title());
            headings.add(
                    numbered.matches()
                            ? heading.in("question " + numbered.group(1), "", Wording.clean(numbered.group(2)))
                            : heading);
        }
        return headings;
    }

    /// What two columns have in common that belong together, and what is left of each.
    private record Common(String stem, String rest) {
        static final Common NONE = new Common("", "");
    }

    private static Common byBrackets(Heading heading) {
        int bracket = lastBracket(heading.question());
        return bracket <= 0
                ? Common.NONE
                : new Common(
                        heading.question().substring(0, bracket).strip(),
                        heading.question()
                                .substring(bracket + 1, heading.question().length() - 1)
                                .strip());
    }

    private static Common byDash(Heading heading) {
        String text = heading.question();
        int dash = text.indexOf(DASH);
        if (dash <= 0) {
            return Common.NONE;
        }
        String rest = text.substring(dash + DASH.length()).strip();
        return new Common(text.substring(0, dash).strip(), rest);
    }

    private static Common byNumber(Heading heading) {
        Matcher code = CODE.matcher(heading.title());
        return code.matches() ? new Common(code.group(1).replaceAll("[_. #]+$", ""), heading.title()) : Common.NONE;
    }

    /// Puts neighbours that have something in common into one block.
    private static List<Heading> together(List<Heading> headings, Function<Heading, Common> common) {
        List<Heading> together = new ArrayList<>();
        for (int from = 0; from < headings.size(); ) {
            Heading first = headings.get(from);
            String stem = first.block().isEmpty() ? common.apply(first).stem() : "";
            int to = from + 1;
            while (to < headings.size()
                    && !stem.isEmpty()
                    && headings.get(to).block().isEmpty()
                    && common.apply(headings.get(to)).stem().equals(stem)) {
                to++;
            }
            for (Heading one : headings.subList(from, to)) {
                together.add(
                        to - from < 2
                                ? one
                                : joined(one, stem, common.apply(one).rest()));
            }
            from = to;
        }
        return together;
    }

    private static Heading joined(Heading one, String stem, String rest) {
        boolean coded = rest.equals(one.title()) && !one.question().equals(one.title());
        String question = coded ? one.question() : stem;
        String option = SELECTED.matcher(ENTERED.matcher(rest).replaceFirst("")).replaceFirst("");
        return one.in(stem, question, coded ? "" : option);
    }

    /// Whether an option is the one that respondents fill in themselves.
    static boolean isWriteIn(Heading heading) {
        String option = heading.option().toLowerCase(Locale.ROOT);
        return heading.mark().equals("[other]")
                || option.matches(
                        "other\\b.{0,60}|.{0,40}\\(?(?:please )?(?:specify|describe|state|write in)\\)?.{0,20}");
    }
}
