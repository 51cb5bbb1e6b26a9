package org.verbatim.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.verbatim.annotate.Annotator;
import org.verbatim.clean.CleanText;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Evidence;
import org.verbatim.model.CommentId;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;

/// Comments that people coded for every theme of a taxonomy.
record CodedComments(Taxonomy taxonomy, List<Coded> coded) {
    CodedComments {
        coded = List.copyOf(coded);
    }

    List<ThemeId> themes() {
        return taxonomy.themes().stream().map(Theme::id).toList();
    }

    /// A comment that no rule has read.
    static Evidence comment(CommentId id, String text, Annotator annotator) {
        return new Evidence(
                id,
                text,
                Arrays.asList(annotator.annotate(CleanText.unchanged(text)).sentenceSpans()),
                Set.of());
    }

    /// The rows of a CSV file with a header.
    static List<CSVRecord> rows(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
