package org.verbatim.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.files.Json;
import org.verbatim.files.WholeFile;
import org.verbatim.folder.Version;
import org.verbatim.model.ClosedQuestion;
import org.verbatim.model.Question;
import org.verbatim.model.Survey;
import org.verbatim.run.CodedAnswer;
import org.verbatim.run.CodedRow;
import org.verbatim.run.CodedRows;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// A survey with its taxonomies, respondents, answers and codings as one JSON object; a respondent a line, so that
/// even a large one can be read bit by bit. Places are Unicode code points from 0, the end not included.
final class SurveyJson {
    private static final int DECIMALS = 3;

    private final CodedRows rows;
    private final Cases cases;
    private long respondents;
    private long comments;
    private long codings;

    SurveyJson(CodedRows rows) {
        this.rows = rows;
        this.cases = new Cases(rows.survey());
    }

    /// The probability as every table tells it.
    static BigDecimal probability(CodedAnswer.Coding coding) {
        return BigDecimal.valueOf(coding.probability().orElseThrow()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    Written write(Path file) {
        WholeFile.write(file, out -> {
            OutputStream held = new BufferedOutputStream(out);
            held.write(("{\"verbatim\": \"" + Version.CURRENT + "\",\n\"survey\": ").getBytes(StandardCharsets.UTF_8));
            held.write(Json.line(survey()));
            held.write(",\n\"taxonomies\": [".getBytes(StandardCharsets.UTF_8));
            String between = "\n";
            for (Taxonomy axis : rows.taxonomies().axes()) {
                held.write(between.getBytes(StandardCharsets.UTF_8));
                held.write(Json.line(taxonomy(axis)));
                between = ",\n";
            }
            held.write("\n],\n\"respondents\": [".getBytes(StandardCharsets.UTF_8));
            rows.each(row -> append(row, held));
            held.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
            held.flush();
        });
        return new Written(respondents, comments, codings, rows.taxonomies().size());
    }

    private void append(CodedRow row, OutputStream out) {
        try {
            out.write((respondents == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
            out.write(Json.line(respondent(row)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        respondents++;
    }

    private Map<String, Object> survey() {
        Survey survey = rows.survey();
        List<Map<String, Object>> questions = new ArrayList<>();
        survey.closed().forEach(question -> {
            Map<String, Object> told = question(question, kind(question));
            told.put("options", question.options());
            questions.add(told);
        });
        survey.open().forEach(question -> questions.add(question(question, "open")));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", survey.title());
        told.put("questions", questions);
        return told;
    }

    private static String kind(ClosedQuestion question) {
        return switch (question.kind()) {
            case SINGLE -> "single";
            case MULTI -> "multi";
            case SCALE -> "scale";
        };
    }

    private static Map<String, Object> question(Question question, String type) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", question.id().value());
        told.put("type", type);
        told.put("text", question.text());
        return told;
    }

    private static Map<String, Object> taxonomy(Taxonomy axis) {
        List<Map<String, Object>> themes = new ArrayList<>();
        for (Theme theme : axis.themes()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("id", theme.id().value());
            told.put("name", theme.name());
            theme.parent().ifPresent(parent -> told.put("parent", parent.value()));
            told.put("definition", theme.definition());
            told.put("include", theme.include());
            told.put("exclude", theme.exclude());
            told.put("rules", theme.rules().stream().map(WrittenRule::text).toList());
            told.put("unless", theme.unless().stream().map(WrittenRule::text).toList());
            themes.add(told);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", axis.id());
        told.put("title", axis.title());
        told.put("version", axis.version());
        told.put("themes", themes);
        return told;
    }

    private Map<String, Object> respondent(CodedRow row) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (CodedAnswer answer : row.answers()) {
            if (!answer.comment().verbatim().isBlank()) {
                comments++;
                told.add(comment(answer));
            }
        }
        Map<String, Object> respondent = new LinkedHashMap<>();
        respondent.put("respondent", row.respondent().id().value());
        respondent.put("answers", cases.of(row.respondent()));
        respondent.put("comments", told);
        return respondent;
    }

    private Map<String, Object> comment(CodedAnswer answer) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("comment", answer.comment().id().toString());
        told.put("question", answer.comment().id().question().value());
        told.put("verbatim", answer.comment().verbatim());
        answer.aside().ifPresent(reason -> told.put("set_aside", reason.reason()));
        told.put("themes", answer.themes().stream().map(Object::toString).toList());
        told.put(
                "codings",
                answer.codings().stream().map(coding -> coding(answer, coding)).toList());
        return told;
    }

    private Map<String, Object> coding(CodedAnswer answer, CodedAnswer.Coding coding) {
        codings++;
        String verbatim = answer.comment().verbatim();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("theme", coding.theme().value());
        told.put("coder", coding.coder().value());
        coding.rule().ifPresent(rule -> told.put("rule", rule));
        coding.words().ifPresent(words -> {
            told.put("start", words.inCodePoints(verbatim).start());
            told.put("end", words.inCodePoints(verbatim).end());
            told.put("text", words.in(verbatim));
        });
        if (coding.probability().isPresent()) {
            told.put("probability", probability(coding));
        }
        coding.at().ifPresent(at -> told.put("at", at.toString()));
        return told;
    }
}
