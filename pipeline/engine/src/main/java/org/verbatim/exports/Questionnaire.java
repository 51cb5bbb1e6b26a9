package org.verbatim.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes questions of the columns that hold answers, in their order.
final class Questionnaire {
    private static final Pattern COMMENT =
            Pattern.compile("(?i)(\\w*?[\\p{L}\\d])[_ ](?:comments?|text|why|reasons?|other|explain|details?)");
    private static final Pattern ASKS_WHY = Pattern.compile(
            "(?i)(?:q?\\d+[a-z]?[.:)] *)?(?:why\\b.{0,60}|please (?:explain|say (?:more|why)"
                    + "|tell us (?:more|why)|give (?:your )?reasons?|comment|expand|elaborate).{0,120}|(?:any )?(?:further )?comments? on .{0,120})");
    private final Tool tool;
    private final Blocks blocks;
    private final QuestionNames names;
    private final Roles roles;
    private final QuestionIds ids = new QuestionIds();
    private final List<Asked> questions = new ArrayList<>();

    /// @param roles is told what every column is found to be
    Questionnaire(Export export, Roles roles) {
        this.tool = export.recognition().tool();
        this.blocks = new Blocks(tool);
        this.names = new QuestionNames(export);
        this.roles = roles;
    }

    List<Asked> questions() {
        return questions;
    }

    /// Makes questions of columns that belong together.
    void ask(List<Column> block) {
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
        return asked.judged().role().isOpen();
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
        String id = ids.of(names.question(first));
        Judged found = Judged.closed(
                Role.MULTI,
                Blocks.optionNames(columns),
                "a column for each of " + columns.size()
                        + " choices, ticked or not; a respondent with nothing in any of " + "them did not answer");
        questions.add(new Asked(
                id,
                found,
                first.question().isEmpty() ? names.question(first) : first.question(),
                columns.stream().map(Column::heading).toList(),
                found.options(),
                Optional.empty(),
                Optional.empty()));
        for (Column column : offered) {
            roles.note(column, found);
            roles.note(column.heading(), id);
        }
    }

    private boolean isOnlyChosenByWriting() {
        return tool == Tool.SURVEYMONKEY || tool == Tool.LIMESURVEY || tool == Tool.TYPEFORM;
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
        roles.note(column, found);
        if (!found.role().isAnswer()) {
            return;
        }
        Heading heading = column.heading();
        boolean bare = heading.block().isEmpty() || heading.option().isEmpty() || QuestionIds.isCode(heading.title());
        String id = bare ? ids.of(names.ownName(heading)) : ids.of(names.question(heading), names.ownWords(heading));
        roles.note(heading, id);
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

    private void writeIn(Column column, Optional<String> about) {
        if (column.filled() == 0) {
            roles.note(column, Contents.judge(column));
            return;
        }
        Heading heading = column.heading();
        Judged found = Judged.of(
                Role.WRITE_IN,
                "it says what “" + heading.option() + "” stands for"
                        + about.map(id -> " in " + id).orElse("") + "; its base are those who wrote something");
        roles.note(column, found);
        String id = ids.of(about.map(closed -> closed + "_other").orElse(names.question(heading) + " other"));
        roles.note(heading, id);
        questions.add(new Asked(id, found, heading.text(), List.of(heading), List.of(), Optional.empty(), about));
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
}
