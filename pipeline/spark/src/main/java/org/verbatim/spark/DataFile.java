package org.verbatim.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.verbatim.files.Digests;
import org.verbatim.files.Table;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.source.Answers;
import org.verbatim.source.SurveyFile;

/// A file of answers as it was looked at.
///
/// @param place where it is
/// @param name what problems call it
/// @param sha256 of all its bytes
/// @param columns its header; of a Parquet file each with its type
/// @param problems why it cannot be read, if it cannot
/// @param remarks what the user should know of it
record DataFile(
        String place,
        String name,
        String sha256,
        ArrayList<String> columns,
        ArrayList<Problem> problems,
        ArrayList<Problem> remarks)
        implements Serializable {
    /// Looks at a Parquet file: all bytes, for their hash, and the columns with their types.
    static DataFile parquet(String place, Storage storage) {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(place);
        try (InputStream in = storage.system(place).open(path);
                ParquetFileReader reader =
                        ParquetFileReader.open(HadoopInputFile.fromPath(path, storage.configuration()))) {
            ArrayList<String> columns = new ArrayList<>();
            reader.getFileMetaData().getSchema().getFields().forEach(column -> columns.add(String.valueOf(column)));
            return new DataFile(
                    place, path.getName(), Digests.sha256(in), columns, new ArrayList<>(), new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks at a file that the files room reads: all bytes, for the encoding, and its header.
    static DataFile table(String place, Storage storage, Luggage luggage) {
        Problems problems = new Problems();
        try (Scratch scratch = Scratch.begin()) {
            Optional<Table> table = open(place, storage, luggage, scratch.path(), problems);
            ArrayList<String> columns = new ArrayList<>();
            ArrayList<Problem> remarks = new ArrayList<>();
            String sha256 = table.map(opened -> opened.source().sha256()).orElse("");
            table.ifPresent(opened -> {
                columns.addAll(opened.header().names());
                remarks.addAll(opened.remarks());
                opened.close();
            });
            return new DataFile(
                    place,
                    new org.apache.hadoop.fs.Path(place).getName(),
                    sha256,
                    columns,
                    new ArrayList<>(problems.sorted()),
                    remarks);
        }
    }

    /// The table in a file, read as survey.yaml says of its own data.
    static Optional<Table> open(String place, Storage storage, Luggage luggage, Path scratch, Problems problems) {
        try {
            luggage.unpack(scratch);
            Path here = storage.bring(place, scratch.resolve("answers"));
            Optional<Answers> answers = SurveyFile.answersAt(here, scratch, problems);
            return answers.flatMap(file -> file.open(problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Problem> problems(List<DataFile> files) {
        return files.stream().flatMap(file -> file.problems.stream()).distinct().toList();
    }
}
