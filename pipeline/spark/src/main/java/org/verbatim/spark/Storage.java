package org.verbatim.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.spark.util.SerializableConfiguration;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// Files on any file system that Spark reads.
final class Storage implements Serializable {
    private final SerializableConfiguration configuration;

    Storage(Configuration configuration) {
        this.configuration = new SerializableConfiguration(configuration);
    }

    Configuration configuration() {
        return configuration.value();
    }

    FileSystem system(String place) throws IOException {
        FileSystem system = new org.apache.hadoop.fs.Path(place).getFileSystem(configuration.value());
        if (system instanceof LocalFileSystem local) {
            // No checksums beside the files that people will look at.
            local.setWriteChecksum(false);
        }
        return system;
    }

    /// The files that `data` means, by their paths: itself, all in its folder, or all that fit the pattern; none,
    /// with a problem, if there are none. Hidden files do not count.
    List<FileStatus> files(String data, Problems problems) {
        List<FileStatus> files = new ArrayList<>();
        try {
            FileStatus[] found = system(data).globStatus(new org.apache.hadoop.fs.Path(data));
            for (FileStatus one : found == null ? new FileStatus[0] : found) {
                collect(one, system(data), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(file -> file.getPath().toString()));
        if (files.isEmpty()) {
            problems.add(
                    Problem.Place.of(data), "there is no such file", "put it there, or mend the path after --data");
        }
        return files;
    }

    private static void collect(FileStatus one, FileSystem system, List<FileStatus> files) throws IOException {
        if (one.isFile()) {
            files.add(one);
            return;
        }
        for (FileStatus within : system.listStatus(one.getPath())) {
            char first = within.getPath().getName().charAt(0);
            if (first != '.' && first != '_') {
                collect(within, system, files);
            }
        }
    }

    /// The file at `place` as one of this machine: itself, if it is one, else a copy in `scratch`.
    Path bring(String place, Path scratch) throws IOException {
        org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(place);
        FileSystem system = system(place);
        if (system instanceof LocalFileSystem local) {
            return local.pathToFile(from).toPath();
        }
        Path copy = scratch.resolve(from.getName());
        FileUtil.copy(system, from, copy.toFile(), false, configuration.value());
        return copy;
    }

    /// A folder as one of this machine, without what is too large to belong to a survey's description: itself, if it is
    /// one, else a copy in `scratch`.
    Path bringFolder(String place, Path scratch) throws IOException {
        FileSystem system = system(place);
        org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(place);
        if (system instanceof LocalFileSystem local) {
            return local.pathToFile(from).toPath();
        }
        for (String folder : List.of("", "codings", "samples", ".verbatim/model")) {
            org.apache.hadoop.fs.Path within = folder.isEmpty() ? from : new org.apache.hadoop.fs.Path(from, folder);
            if (system.exists(within)) {
                Path to = Files.createDirectories(scratch.resolve(folder));
                for (FileStatus file : system.listStatus(within)) {
                    String name = file.getPath().getName();
                    if (file.isFile()
                            && name.matches(".*\\.(yaml|yml|json|jsonl|csv|bin)")
                            && !isAnswers(folder, name)) {
                        FileUtil.copy(system, file.getPath(), to.resolve(name).toFile(), false, configuration.value());
                    }
                }
            }
        }
        return scratch;
    }

    private static boolean isAnswers(String folder, String name) {
        return folder.isEmpty() && name.endsWith(".csv");
    }

    /// Copies all that is in a folder of this machine into a folder elsewhere.
    void send(Path folder, String to) throws IOException {
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                FileUtil.copy(
                        entry.toFile(),
                        system(to),
                        new org.apache.hadoop.fs.Path(to, String.valueOf(entry.getFileName())),
                        false,
                        configuration.value());
            }
        }
    }
}
