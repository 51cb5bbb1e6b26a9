package org.verbatim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.verbatim.files.CsvWriter;
import org.verbatim.taxonomy.Taxonomies;

/// The files of a run that have a row for each coding or comment: codings.csv, matrix.csv and set_aside.csv.
public final class RowFiles implements AutoCloseable {
    private final OutputStream codings;
    private final OutputStream matrix;
    private final OutputStream aside;

    /// Begins the files with their headings.
    ///
    /// @param folder where the run's results grow
    public RowFiles(Path folder, Taxonomies taxonomies) throws IOException {
        this.codings = begin(folder.resolve("codings.csv"), CsvRows.CODINGS);
        this.matrix = begin(folder.resolve("matrix.csv"), CsvRows.matrixHeading(taxonomies));
        this.aside = begin(folder.resolve("set_aside.csv"), CsvRows.SET_ASIDE);
    }

    private static OutputStream begin(Path file, List<String> heading) throws IOException {
        try (CsvWriter table = new CsvWriter(Files.newOutputStream(file), heading)) {
            table.flush();
        }
        return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND));
    }

    /// Takes in the rows of the next shard.
    public void add(CsvRows.Written rows) {
        try {
            codings.write(rows.codings());
            matrix.write(rows.matrix());
            aside.write(rows.aside());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        codings.close();
        matrix.close();
        aside.close();
    }
}
