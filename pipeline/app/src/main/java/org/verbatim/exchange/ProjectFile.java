package org.verbatim.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.verbatim.files.WholeFile;
import org.verbatim.folder.Version;
import org.verbatim.model.CoderId;
import org.verbatim.model.OpenQuestion;
import org.verbatim.model.RespondentId;
import org.verbatim.model.Span;
import org.verbatim.run.CodedAnswer;
import org.verbatim.run.CodedRow;
import org.verbatim.run.CodedRows;

/// A survey as a REFI-QDA project (version 1.5, urn:QDA-XML:project:1.0): a case and a text for each respondent,
/// themes and questions as codes, each coder as a user. Places are Unicode code points from 0, the end not included.
final class ProjectFile {
    /// No time is told but that of people's decisions: the same survey gives the same bytes.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int NAME = 60;

    private final CodedRows rows;
    private final Codes codes;
    private final Cases cases;
    private final Guids guids;
    private long respondents;
    private long comments;
    private long codings;

    ProjectFile(CodedRows rows) {
        this.rows = rows;
        this.codes = new Codes(rows.taxonomies());
        this.cases = new Cases(rows.survey());
        this.guids = new Guids(rows.survey().title());
    }

    Written write(Path file) {
        WholeFile.write(file, out -> {
            Path growing = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".qde");
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
                try (OutputStream project = new BufferedOutputStream(Files.newOutputStream(growing))) {
                    write(project, zip);
                }
                zip.putNextEntry(entry("project.qde"));
                Files.copy(growing, zip);
                zip.closeEntry();
            } finally {
                Files.deleteIfExists(growing);
            }
        });
        return new Written(respondents, comments, codings, rows.taxonomies().size());
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /// The project goes to one stream and its texts, as they come, to the other.
    private void write(OutputStream project, ZipOutputStream zip) {
        try (QdaXml xml = new QdaXml(project)) {
            xml.root(
                    "Project",
                    "urn:QDA-XML:project:1.0",
                    "name",
                    rows.survey().title(),
                    "origin",
                    "Verbatim " + Version.CURRENT);
            users(xml);
            codes(xml);
            variables(xml);
            within(
                    "Cases",
                    xml,
                    () -> rows.eachRespondent(respondent -> {
                        xml.open(
                                "Case",
                                "guid",
                                guids.of("case", respondent.id().value()),
                                "name",
                                respondent.id().value());
                        values(cases.of(respondent), xml);
                        xml.empty("SourceRef", "targetGUID", source(respondent.id()));
                        xml.close("Case");
                    }));
            within("Sources", xml, () -> rows.each(row -> source(row, xml, zip)));
            xml.close("Project");
        }
    }

    private void users(QdaXml xml) {
        xml.open("Users");
        for (CoderId coder : rows.coders()) {
            xml.empty("User", "guid", user(coder), "name", coder.value(), "id", coder.value());
        }
        xml.close("Users");
    }

    private void codes(QdaXml xml) {
        xml.open("CodeBook");
        xml.open("Codes");
        codes.write(xml);
        xml.open("Code", "guid", guids.of("axis", "questions"), "name", "Questions", "isCodable", "false");
        for (OpenQuestion question : rows.survey().open()) {
            xml.open("Code", "guid", code(question), "name", question.id().value(), "isCodable", "true");
            xml.text("Description", question.text());
            xml.close("Code");
        }
        xml.close("Code");
        xml.close("Codes");
        xml.close("CodeBook");
    }

    private void variables(QdaXml xml) {
        if (cases.names().isEmpty()) {
            return;
        }
        xml.open("Variables");
        for (String name : cases.names()) {
            xml.open("Variable", "guid", guids.of("variable", name), "name", name, "typeOfVariable", "Text");
            xml.close("Variable");
        }
        xml.close("Variables");
    }

    private void values(Map<String, String> known, QdaXml xml) {
        known.forEach((name, value) -> {
            xml.open("VariableValue");
            xml.empty("VariableRef", "targetGUID", guids.of("variable", name));
            xml.text("TextValue", value);
            xml.close("VariableValue");
        });
    }

    /// An element that must not be there without anything in it.
    private void within(String name, QdaXml xml, Runnable content) {
        if (rows.respondents() > 0) {
            xml.open(name);
            content.run();
            xml.close(name);
        }
    }

    private void source(CodedRow row, QdaXml xml, ZipOutputStream zip) {
        SourceText text = new SourceText(rows.survey().open(), row.answers());
        RespondentId respondent = row.respondent().id();
        String guid = source(respondent);
        respondents++;
        xml.open(
                "TextSource", "guid", guid, "name", respondent.value(), "plainTextPath", "internal://" + guid + ".txt");
        for (SourceText.Part part : text.parts()) {
            comments++;
            SortedMap<Span, List<CodedAnswer.Coding>> byPlace = byPlace(part);
            byPlace.forEach((place, some) -> selection(part, place, some, xml));
        }
        xml.close("TextSource");
        try {
            zip.putNextEntry(entry("sources/" + guid + ".txt"));
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The codings of an answer by the words that they are given for; all of them belong to the question.
    private static SortedMap<Span, List<CodedAnswer.Coding>> byPlace(SourceText.Part part) {
        SortedMap<Span, List<CodedAnswer.Coding>> byPlace =
                new TreeMap<>(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        byPlace.put(part.whole(), new ArrayList<>());
        for (CodedAnswer.Coding coding : part.answer().codings()) {
            byPlace.computeIfAbsent(coding.words().orElse(part.whole()), place -> new ArrayList<>())
                    .add(coding);
        }
        return byPlace;
    }

    private void selection(SourceText.Part part, Span words, List<CodedAnswer.Coding> some, QdaXml xml) {
        Span place = part.place(words);
        String id = part.answer().comment().id() + "/" + words.start() + "/" + words.end();
        xml.open(
                "PlainTextSelection",
                "guid",
                guids.of("selection", id),
                "name",
                name(words.in(part.answer().comment().verbatim())),
                "startPosition",
                Integer.toString(place.start()),
                "endPosition",
                Integer.toString(place.end()));
        if (words.equals(part.whole())) {
            xml.open("Coding", "guid", guids.of("question", id));
            xml.empty("CodeRef", "targetGUID", code(part.question()));
            xml.close("Coding");
        }
        Set<String> written = new HashSet<>();
        for (CodedAnswer.Coding coding : some) {
            String coded = id + "/" + coding.theme() + "/" + coding.coder();
            if (written.add(coded)) {
                coding(coding, guids.of("coding", coded), xml);
            }
        }
        xml.close("PlainTextSelection");
    }

    private void coding(CodedAnswer.Coding coding, String guid, QdaXml xml) {
        codings++;
        if (coding.at().isPresent()) {
            xml.open(
                    "Coding",
                    "guid",
                    guid,
                    "creatingUser",
                    user(coding.coder()),
                    "creationDateTime",
                    coding.at().get().toString());
        } else {
            xml.open("Coding", "guid", guid, "creatingUser", user(coding.coder()));
        }
        xml.empty("CodeRef", "targetGUID", codes.guid(coding.theme()));
        xml.close("Coding");
    }

    private static String name(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NAME)) + "…";
    }

    private String user(CoderId coder) {
        return guids.of("user", coder.value());
    }

    private String code(OpenQuestion question) {
        return guids.of("question code", question.id().value());
    }

    private String source(RespondentId respondent) {
        return guids.of("source", respondent.value());
    }
}
