package org.verbatim.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives every column of an export its role, and makes questions of those that hold answers.
final class Drafting {
    private static final Pattern SPLITS =
            Pattern.compile("(?i).*\\b(?:gender|sex|age|age ?group|region|location|income|"
                    + "education|qualification|ethnic\\w*|role|job|sector|band|department|division|directorate|country|nation|"
                    + "profession|grade|employment|employed|contract|size|type|treatment|group|segment|wave|party|tenure|"
                    + "years|how long|seniority|level)\\b.*");
    private static final Pattern COMMENT =
            Pattern.compile("(?i)(\\w*?[\\p{L}\\d])[_ ](?:comments?|text|why|reasons?|other|explain|details?)");
    private static final Pattern ASKS_WHY = Pattern.compile(
            "(?i)(?:q?\\d+[a-z]?[.:)] *)?(?:why\\b.{0,60}|please (?:explain|say (?:more|why)"
                    + "|tell us (?:more|why)|give (?:your )?reasons?|comment|expand|elaborate).{0,120}|(?:any )?(?:further )?comments? on .{0,120})");
    private static final int MOST_SEGMENTS = 5;
    private static final int MOST_VALUES = 12;
    private static final int SHORT_TITLE = 30;
    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 40;

    private final Export export;
    private final Known known;
    private final Blocks blocks;
    private final QuestionIds ids = new QuestionIds();
    private final Map<Integer, Judged> judged = new TreeMap<>();
    private final Map<Integer, String> questionOf = new HashMap<>();
    private final List<Asked> questions = new ArrayList<>();

    private Drafting(Export export) {
        this.export = export;
        this.known = new Known(export.recognition().tool());
        this.blocks = new Blocks(export.recognition().tool());
    }

    static Draft of(Export export) {
        return new Drafting(export).draft();
    }

    private Draft draft() {
        Optional<Column> respondent = export.columns().stream()
                .filter(column -> known.naming(column) > 0)
                .max(Comparator.comparingInt(known::naming)
                        .thenComparingInt(column -> -column.heading().number()));
        respondent.ifPresent(column -> note(column, Judged.of(Role.ID, "every row has its own")));
        for (Column column : export.columns()) {
            if (!judged.containsKey(column.heading().number())) {
                knownBefore(column).ifPresent(found -> note(column, found));
            }
        }
        for (List<Column> block : together()) {
            ask(block);
        }
        return new Draft(
                respondent.map(Column::heading),
                respondent.isPresent() ? "every row has its own" : "no column gives every row its own id",
                first(Role.ORGANISATION),
                first(Role.WEIGHT),
                first(Role.PERMISSION),
                questions,
                segments(),
                hints(),
                findings(),
                shortTexts());
    }

    private Optional<Judged> knownBefore(Column column) {
        if (column.tellsRowsApart()
                && column.mostly(Column.Content.NUMBERS)
                && column.heading().title().isEmpty()
                && export.rows() > 1) {
            return Optional.of(Judged.of(Role.ROW_NUMBER, "it has no name, and another number in every row"));
        }
        Optional<Judged> found = known.judge(column);
        if (found.isPresent()) {
            boolean second = found.get().role() == Role.ORGANISATION
                    && first(Role.ORGANISATION).isPresent();
            return second ? Optional.empty() : found;
        }
        return known.soundsLikeAnId(column) && column.heading().block().isEmpty() && column.filled() > 0
                ? Optional.of(Judged.of(
                        Role.METADATA,
                        column.tellsRowsApart()
                                ? "it names something, and another column names respondents"
                                : "it is called like an id, but it is empty somewhere or comes more than once"))
                : Optional.empty();
    }

    private void note(Column column, Judged found) {
        judged.put(column.heading().number(), found);
    }

    private Optional<Heading> first(Role role) {
        return export.columns().stream()
                .map(Column::heading)
                .filter(heading -> judged.containsKey(heading.number())
                        && judged.getOrDefault(heading.number(), Judged.of(Role.EMPTY, ""))
                                        .role()
                                == role)
                .findFirst();
    }

    /// The columns that may hold answers, those of one block together.
    private List<List<Column>> together() {
        List<List<Column>> together = new ArrayList<>();
        String before = "";
        for (Column column : export.columns()) {
            if (judged.containsKey(column.heading().number())) {
                continue;
            }
            String block = column.heading().block();
            if (block.isEmpty() || !block.equals(before)) {
                together.add(new ArrayList<>());
            }
            together.getLast().add(column);
            before = block;
        }
        return together;
    }

    private void ask(List<Column> block) {
        List<Column> offered =
                block.stream().filter(column -> !isWriteIn(column, block)).toList();
        List<Column> writtenIn =
                block.stream().filter(column -> isWriteIn(column, block)).toList();
        int before = questions.size();
        switch (blocks.kind(offered)) {
            case TICKED -> ticked(offered, writtenIn);
            case RANKED -> ranked(offered);
            case TABLE -> table(offered);
            case APART -> apart(offered, writtenIn);
        }
        Optional<String> about = questions.size() == before + 1 && !isOpen(questions.getLast())
                ? Optional.of(questions.getLast().id())
                : Optional.empty();
        for (Column column : writtenIn) {
            writeIn(column, about);
        }
    }

    private static boolean isOpen(Asked asked) {
        return asked.judged().role() == Role.OPEN || asked.judged().role() == Role.WRITE_IN;
    }

    /// Whether respondents wrote here what was not offered: by its name, where its cells are no ticks.
    private static boolean isWriteIn(Column column, List<Column> block) {
        return block.size() > 1
                && HeadingReader.isWriteIn(column.heading())
                && (column.filled() == 0 || !Blocks.isTicked(column));
    }

    private void ticked(List<Column> offered, List<Column> writtenIn) {
        Heading first = offered.getFirst().heading();
        List<Column> columns = new ArrayList<>(offered);
        // Where the tool has no tick for it, whoever writes in has chosen it.
        writtenIn.stream().filter(column -> isOnlyChosenByWriting()).limit(1).forEach(columns::add);
        String id = ids.of(name(first));
        Judged found = Judged.closed(
                Role.MULTI,
                Blocks.optionNames(columns),
                "a column for each of " + columns.size()
                        + " choices, ticked or not; a respondent with nothing in any of " + "them did not answer");
        questions.add(new Asked(
                id,
                found,
                first.question().isEmpty() ? name(first) : first.question(),
                columns.stream().map(Column::heading).toList(),
                found.options(),
                Optional.empty(),
                Optional.empty()));
        for (Column column : offered) {
            note(column, found);
            questionOf.put(column.heading().number(), id);
        }
    }

    private boolean isOnlyChosenByWriting() {
        Tool tool = export.recognition().tool();
        return tool == Tool.SURVEYMONKEY || tool == Tool.LIMESURVEY || tool == Tool.TYPEFORM;
    }

    /// What a question of several columns is called: by its code, else by its text.
    private String name(Heading heading) {
        if (export.recognition().tool() == Tool.QUALTRICS && QuestionIds.isCode(heading.title())) {
            return heading.title().replaceFirst("(?:_\\d+)?(?:_TEXT)?$", "");
        }
        boolean hasCode = export.recognition().tool() == Tool.LIMESURVEY || QuestionIds.isCode(heading.block());
        return hasCode
                        && QuestionIds.isCode(heading.block())
                        && !heading.block().isEmpty()
                ? heading.block()
                : heading.question().isEmpty() ? heading.title() : heading.question();
    }

    private void ranked(List<Column> offered) {
        for (Column column : offered) {
            List<String> ranks = new ArrayList<>(ScaleOrder.ordered(Blocks.answers(offered)));
            single(
                    column,
                    Judged.closed(
                            Role.RANKING,
                            ranks,
                            "a rank, from " + ranks.getFirst() + " to " + ranks.getLast() + "; of " + offered.size()
                                    + " items each has another"));
        }
    }

    private void table(List<Column> offered) {
        Judged found = Contents.closed(
                Blocks.answers(offered), "a row of a table, whose " + offered.size() + " rows have the same answers");
        for (Column column : offered) {
            single(column, column.filled() == 0 ? Contents.judge(column) : found);
        }
    }

    private void apart(List<Column> offered, List<Column> writtenIn) {
        for (Column column : offered) {
            Judged found = Contents.judge(column);
            if (isText(column)) {
                found = Judged.of(Role.OPEN, "the tool marks it as a text entry");
            }
            boolean takesWriteIn = offered.size() == 1
                    && writtenIn.size() == 1
                    && (found.role() == Role.SINGLE || found.role() == Role.SCALE)
                    && isOnlyChosenByWriting();
            single(
                    column,
                    found,
                    takesWriteIn ? Optional.of(writtenIn.getFirst().heading()) : Optional.empty());
        }
    }

    private static boolean isText(Column column) {
        return column.heading().mark().matches("\\{\\s*\"ImportId\"\\s*:\\s*\"QID\\d+_TEXT\".*")
                && column.wordsEach() >= 1.2
                && column.filled() > 0;
    }

    private void single(Column column, Judged found) {
        single(column, found, Optional.empty());
    }

    private void single(Column column, Judged found, Optional<Heading> writeIn) {
        note(column, found);
        if (!found.role().isAnswer()) {
            return;
        }
        Heading heading = column.heading();
        boolean bare = heading.block().isEmpty() || heading.option().isEmpty() || QuestionIds.isCode(heading.title());
        String id = bare ? ids.of(ownName(heading)) : ids.of(name(heading), ownWords(heading));
        questionOf.put(heading.number(), id);
        Judged taken = writeIn.isEmpty()
                ? found
                : new Judged(
                        found.role(), found.options(), found.separator(), Optional.of(Contents.OTHER), found.why());
        Optional<String> about = found.role() == Role.OPEN ? explained(heading) : Optional.empty();
        if (about.isPresent()) {
            taken = Judged.of(Role.OPEN, found.why() + "; by its wording it explains the answer to " + about.get());
        }
        questions.add(new Asked(id, taken, heading.text(), List.of(heading), List.of(), writeIn, about));
    }

    /// The closed question before, if the open one asks for more about it: `q3_comment` behind `q3_barriers`, or
    /// "Why?".
    private Optional<String> explained(Heading heading) {
        if (questions.isEmpty() || isOpen(questions.getLast())) {
            return Optional.empty();
        }
        Asked before = questions.getLast();
        Matcher comment = COMMENT.matcher(heading.title());
        boolean named = comment.matches()
                && before.columns().getFirst().title().startsWith(comment.group(1))
                && before.columns().getFirst().number() < heading.number();
        return named || ASKS_WHY.matcher(heading.question()).matches() ? Optional.of(before.id()) : Optional.empty();
    }

    /// The words of a row's or an item's name that its neighbours do not begin with.
    private String ownWords(Heading heading) {
        List<String> names = export.columns().stream()
                .map(Column::heading)
                .filter(other ->
                        other.block().equals(heading.block()) && !other.option().isEmpty())
                .map(Heading::option)
                .toList();
        String shared = names.getFirst();
        for (String name : names) {
            while (!name.startsWith(shared)) {
                shared = shared.substring(0, Math.max(shared.lastIndexOf(' ', shared.length() - 2) + 1, 0));
            }
        }
        String own = heading.option()
                .substring(Math.min(shared.length(), heading.option().length()));
        return own.isBlank() || names.size() < 2 ? heading.option() : own;
    }

    private String ownName(Heading heading) {
        return QuestionIds.isCode(heading.title()) || heading.question().isEmpty() ? heading.title() : heading.text();
    }

    private void writeIn(Column column, Optional<String> about) {
        if (column.filled() == 0) {
            note(column, Contents.judge(column));
            return;
        }
        Heading heading = column.heading();
        Judged found = Judged.of(
                Role.WRITE_IN,
                "it says what “" + heading.option() + "” stands for"
                        + about.map(id -> " in " + id).orElse("") + "; its base are those who wrote something");
        note(column, found);
        String id = ids.of(about.map(closed -> closed + "_other").orElse(name(heading) + " other"));
        questionOf.put(heading.number(), id);
        questions.add(new Asked(id, found, heading.text(), List.of(heading), List.of(), Optional.empty(), about));
    }

    private List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (Asked asked : questions) {
            Judged found = asked.judged();
            boolean closed = found.role() == Role.SINGLE
                    || (found.role() == Role.SCALE && asked.text().length() <= SHORT_TITLE);
            boolean alone = asked.columns().getFirst().option().isEmpty();
            long answered =
                    export.columns().get(asked.columns().getFirst().number()).filled();
            boolean yesNo = found.options().size() <= 3
                    && found.options().stream().anyMatch(option -> option.equalsIgnoreCase("yes"));
            if (closed
                    && alone
                    && !yesNo
                    && 10 * answered >= 7 * export.rows()
                    && segments.size() < MOST_SEGMENTS
                    && found.options().size() >= 2
                    && found.options().size() <= MOST_VALUES
                    && asked.text().length() <= 80
                    && SPLITS.matcher(asked.text().replace('_', ' ')).matches()) {
                segments.add(asked.id());
            }
        }
        return segments;
    }

    private List<String> hints() {
        List<String> hints = new ArrayList<>();
        if (first(Role.ORGANISATION).isEmpty()) {
            export.columns().stream()
                    .filter(column -> column.heading()
                                    .question()
                                    .matches(
                                            "(?i).*\\b(?:organi[sz]ation|institution|trust|employer|company|school|hospital)s?\\b.*")
                            && column.values().size() > 12
                            && !column.tellsRowsApart())
                    .findFirst()
                    .ifPresent(column -> hints.add("organisation: "
                            + SurveyText.quoted(column.heading().column())
                            + "  # if it names where respondents belong: organisations are then counted too"));
        }
        for (Column column : export.columns()) {
            unusual(column).ifPresent(hints::add);
        }
        return hints;
    }

    /// Interviews that were not ended, or were only tried out: they count as respondents unless their rows are taken
    /// out.
    private Optional<String> unusual(Column column) {
        String name = Known.letters(column.heading().title());
        long rows = 0;
        String which = "";
        switch (export.recognition().tool()) {
            case LIMESURVEY -> {
                boolean submitted = name.equals("submitdate") || name.equals("datesubmitted");
                rows = submitted ? export.rows() - column.filled() : 0;
                which = "were not submitted";
            }
            case QUALTRICS -> {
                boolean finished = name.equals("finished");
                boolean status = name.equals("status");
                Map<String, Integer> values = column.values();
                rows = finished
                        ? values.getOrDefault("False", 0) + values.getOrDefault("0", 0)
                        : status ? values.getOrDefault("Survey Preview", 0) + values.getOrDefault("1", 0) : 0;
                which = finished ? "were not finished" : "look like previews, which are no respondents";
            }
            case PLAIN, SURVEYMONKEY, MICROSOFT_FORMS, GOOGLE_FORMS, SMARTSURVEY, JISC, TYPEFORM -> rows = 0;
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of("By the column " + column.heading().column() + ", " + Contents.count(rows) + " of "
                        + Contents.count(export.rows()) + " interviews " + which
                        + "; take their rows out of the data if they should not count");
    }

    private List<Heading> shortTexts() {
        return export.columns().stream()
                .map(Column::heading)
                .filter(heading -> judged.getOrDefault(heading.number(), Judged.of(Role.EMPTY, ""))
                                .role()
                        == Role.SHORT_TEXT)
                .toList();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Column column : export.columns()) {
            Heading heading = column.heading();
            Judged found = judged.getOrDefault(heading.number(), Judged.of(Role.EMPTY, ""));
            findings.add(new Finding(
                    heading.number() + 1,
                    heading.column(),
                    found.role(),
                    column.filled(),
                    found.why(),
                    examples(column, found.role()),
                    questionOf.getOrDefault(heading.number(), "")));
        }
        return findings;
    }

    /// A few values; of answers in words none, since they may say who wrote them.
    private static List<String> examples(Column column, Role role) {
        boolean silent = role == Role.PERSONAL || role == Role.OPEN || role == Role.WRITE_IN || role == Role.SHORT_TEXT;
        return silent
                ? List.of()
                : column.values().keySet().stream()
                        .limit(EXAMPLES)
                        .map(Drafting::shortened)
                        .toList();
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.length() <= EXAMPLE_LENGTH ? line : line.substring(0, EXAMPLE_LENGTH - 1) + "…";
    }
}
