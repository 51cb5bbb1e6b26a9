package org.verbatim.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Span;

/// Who gave which code to what, as a REFI-QDA project (version 1.5) tells it: NVivo, MAXQDA, ATLAS.ti, QualCoder and
/// others write such files. Notes and pictures in it are not looked at.
///
/// @param codings in the order of the file
public record QdaProject(List<Coding> codings) {
    private static final String ENDING = ".qdpx";

    /// In bytes.
    private static final int LONGEST_TEXT = 16 << 20;

    public QdaProject {
        codings = List.copyOf(codings);
    }

    /// A code, given to a source or to a part of it.
    ///
    /// @param source what it is called
    /// @param isText whether it is a text; else a picture, a film and the like
    /// @param text the source's; empty if it is no text, or it is not in the project
    /// @param place the part, in Unicode code points of the text; empty if the whole
    /// @param code what the code is called
    /// @param user who gave it; empty if nobody says so
    public record Coding(
            String source,
            boolean isText,
            Optional<String> text,
            Optional<Span> place,
            String code,
            Optional<String> user,
            Problem.Place where) {}

    /// Whether a file is called like a project.
    public static boolean is(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// Reads the project at `path`; empty, with a problem, if it is none.
    public static Optional<QdaProject> read(Path path, Problems problems) {
        String name = String.valueOf(path.getFileName());
        if (!Named.isFile(path, name, problems)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Optional<? extends ZipEntry> project = Collections.list(zip.entries()).stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("project.qde"))
                    .findFirst();
            if (project.isEmpty()) {
                problems.add(
                        Problem.Place.of(name),
                        "this is a zip file, and no project is in it",
                        "export a REFI-QDA project");
                return Optional.empty();
            }
            Map<String, ZipEntry> sources = sources(zip);
            try (InputStream xml = zip.getInputStream(project.get())) {
                return Optional.of(new Parsing(name, xml, source -> text(zip, sources, source)).project());
            }
        } catch (ZipException damaged) {
            problems.add(Problem.Place.of(name), "the project is damaged", "export it again");
        } catch (XMLStreamException broken) {
            problems.add(
                    Problem.Place.of(
                            name,
                            broken.getLocation() == null
                                    ? 0
                                    : broken.getLocation().getLineNumber(),
                            broken.getLocation() == null
                                    ? 0
                                    : broken.getLocation().getColumnNumber()),
                    "project.qde cannot be read as XML",
                    "export the project again");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Optional.empty();
    }

    private static Map<String, ZipEntry> sources(ZipFile zip) {
        Map<String, ZipEntry> sources = new HashMap<>();
        zip.stream().forEach(entry -> sources.putIfAbsent(lastName(entry.getName()), entry));
        return sources;
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /// The text that a source says to have in the project, where it is there and no longer than a person could read.
    private static Optional<String> text(ZipFile zip, Map<String, ZipEntry> sources, String path) {
        ZipEntry entry = sources.get(lastName(path));
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return bytes.length > LONGEST_TEXT
                    ? Optional.empty()
                    : Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One reading of a project's XML: users and codes stand before the sources that name them.
    private static final class Parsing {
        private final String file;
        private final XMLStreamReader xml;
        private final Function<String, Optional<String>> texts;
        private final Map<String, String> users = new HashMap<>();
        private final Map<String, String> codes = new HashMap<>();
        private final List<Coding> codings = new ArrayList<>();
        private final Deque<Optional<Span>> places = new ArrayDeque<>();
        private @Nullable String source;
        private boolean isText;
        private Optional<String> path = Optional.empty();
        private Optional<String> text = Optional.empty();
        private Optional<String> user = Optional.empty();
        private boolean inCoding;

        Parsing(String file, InputStream in, Function<String, Optional<String>> texts) throws XMLStreamException {
            this.file = file;
            this.texts = texts;
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            this.xml = factory.createXMLStreamReader(in);
        }

        QdaProject project() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    begin(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                }
            }
            return new QdaProject(codings);
        }

        private void begin(String element) throws XMLStreamException {
            if (element.equals("PlainTextContent") && isText && source != null) {
                text = Optional.of(xml.getElementText());
            } else if (element.endsWith("Source")) {
                source = attribute("name").orElse("");
                isText = element.equals("TextSource");
                path = isText ? attribute("plainTextPath") : Optional.empty();
                text = Optional.empty();
            } else if (element.endsWith("Selection")) {
                places.push(place());
                text = text.or(() -> path.flatMap(texts));
            } else {
                switch (element) {
                    case "User" -> users.put(guid("guid"), attribute("name").orElse(""));
                    case "Code" -> codes.put(guid("guid"), attribute("name").orElse(""));
                    case "Coding" -> {
                        inCoding = true;
                        user = attribute("creatingUser").map(Parsing::plain).map(users::get);
                    }
                    case "CodeRef" -> code();
                    default -> {
                        // Notes, links, sets and graphs code nothing.
                    }
                }
            }
        }

        private void code() {
            String name = codes.get(guid("targetGUID"));
            if (inCoding && source != null && name != null) {
                codings.add(new Coding(
                        source,
                        isText,
                        text,
                        places.isEmpty() ? Optional.empty() : places.peek(),
                        name,
                        user,
                        Problem.Place.of(
                                        file,
                                        xml.getLocation().getLineNumber(),
                                        xml.getLocation().getColumnNumber())
                                .named(source)));
            }
        }

        private void end(String element) {
            if (element.endsWith("Source")) {
                source = null;
            } else if (element.endsWith("Selection")) {
                places.pop();
            } else if (element.equals("Coding")) {
                inCoding = false;
            }
        }

        private Optional<Span> place() {
            try {
                int start = Integer.parseInt(attribute("startPosition").orElse(""));
                int end = Integer.parseInt(attribute("endPosition").orElse(""));
                return 0 <= start && start <= end ? Optional.of(new Span(start, end)) : Optional.empty();
            } catch (NumberFormatException noText) {
                return Optional.empty();
            }
        }

        private Optional<String> attribute(String name) {
            return Optional.ofNullable(xml.getAttributeValue(null, name));
        }

        private String guid(String name) {
            return plain(attribute(name).orElse(""));
        }

        /// Programs differ in case and braces.
        private static String plain(String guid) {
            return guid.replace("{", "").replace("}", "").toLowerCase(Locale.ROOT);
        }
    }
}
