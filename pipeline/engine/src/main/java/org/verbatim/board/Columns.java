package org.verbatim.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.verbatim.folder.Answers;
import org.verbatim.folder.SettingAside;
import org.verbatim.index.Repeats;
import org.verbatim.index.Respondents;
import org.verbatim.index.Shard;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Respondent;
import org.verbatim.model.Segment;
import org.verbatim.model.SetAside;
import org.verbatim.model.Survey;

/// What is known of every answer without a person or a rule: the question, the respondent's closed answers, and whether
/// it is set aside. A bit for each cell and value.
///
/// @param questions the cells of each open question
/// @param kept the cells that are analysed by their text
/// @param aside the cells that are set aside though something is written in them
/// @param splits the segments, then the closed questions
record Columns(List<CellSet> questions, CellSet kept, CellSet aside, List<Split> splits) {
    Columns {
        questions = List.copyOf(questions);
        splits = List.copyOf(splits);
    }

    static Columns read(Answers answers, Cells cells) {
        return new Reader(answers, cells).read();
    }

    /// Reads shards side by side, each into sets of its own.
    private static final class Reader {
        private final Answers answers;
        private final Cells cells;
        private final Survey survey;
        private final List<Segment> segments;
        private final SettingAside setAside;

        Reader(Answers answers, Cells cells) {
            this.answers = answers;
            this.cells = cells;
            this.survey = answers.opened().file().survey();
            this.segments = answers.index().segments();
            this.setAside = SettingAside.of(answers);
        }

        Columns read() {
            Columns columns = empty();
            // A word of a set may hold cells of two shards: they are added one after the other.
            IntStream.range(0, answers.index().shards().size())
                    .parallel()
                    .mapToObj(this::read)
                    .forEachOrdered(part -> part.addTo(columns));
            return columns;
        }

        private Columns empty() {
            List<Split> splits = new ArrayList<>();
            for (Segment segment : segments) {
                splits.add(split(segment.id(), segment.id(), segment.values()));
            }
            for (ClosedQuestion closed : survey.closed()) {
                splits.add(split(closed.id().value(), closed.text(), closed.options()));
            }
            return new Columns(sets(survey.open().size()), none(), none(), splits);
        }

        private Split split(String id, String text, List<String> values) {
            return new Split(id, text, values, sets(values.size()));
        }

        private List<CellSet> sets(int count) {
            return IntStream.range(0, count).mapToObj(i -> none()).toList();
        }

        private CellSet none() {
            return CellSet.none(cells.size());
        }

        private Part read(int number) {
            Shard shard = answers.index().shards().get(number);
            Shard.Reading reading = shard.reading();
            Part part = new Part(cells.base(number), shard.questions());
            for (int comment = 0; comment < shard.comments(); comment++) {
                part.asides.add(setAside.reason(new Repeats.Comment(number, comment), reading)
                        .orElse(null));
            }
            Respondents people = shard.people(survey.closed().size(), segments.size());
            for (int who = 0; who < shard.respondents(); who++) {
                Respondent respondent = people.respondent(who);
                part.chosen.add(chosen(respondent));
            }
            return part;
        }

        /// For each split the values that the respondent has.
        private List<List<Integer>> chosen(Respondent respondent) {
            List<List<Integer>> chosen = new ArrayList<>();
            for (int segment = 0; segment < segments.size(); segment++) {
                List<String> values = segments.get(segment).values();
                chosen.add(respondent.segments().get(segment).stream()
                        .map(values::indexOf)
                        .filter(value -> value >= 0)
                        .toList());
            }
            chosen.addAll(respondent.chosen());
            return chosen;
        }
    }

    /// What one shard has.
    private static final class Part {
        private final int base;
        private final int questions;
        private final List<@org.jspecify.annotations.Nullable SetAside> asides = new ArrayList<>();
        private final List<List<List<Integer>>> chosen = new ArrayList<>();

        Part(int base, int questions) {
            this.base = base;
            this.questions = questions;
        }

        void addTo(Columns columns) {
            for (int comment = 0; comment < asides.size(); comment++) {
                SetAside aside = asides.get(comment);
                if (aside == SetAside.BLANK) {
                    continue;
                }
                int cell = base + comment;
                columns.questions.get(comment % questions).put(cell, true);
                (aside == null ? columns.kept : columns.aside).put(cell, true);
                List<List<Integer>> answers = chosen.get(comment / questions);
                for (int split = 0; split < answers.size(); split++) {
                    for (int value : answers.get(split)) {
                        columns.splits.get(split).cells().get(value).put(cell, true);
                    }
                }
            }
        }
    }
}
