package org.verbatim.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.verbatim.folder.Answers;
import org.verbatim.work.Progress;

/// A small survey in a folder: two open questions, one closed question, one segment, organisations.
public final class WrittenSurvey {
    public static final String THEMES = """
            title: Themes
            version: 1
            themes:
              - id: capacity
                name: Capacity
                rules: [capacity, staff NEAR/3 short*]
                unless: ['bed* NEAR/3 capacity']
              - id: data
                name: Data
                rules: ['"data quality"', 'dashboard']
            """;

    public static final String ROWS = """
            id,trust,region,role,barriers,asks
            r1,Ash,North,Nurse,"We are short of staff, and capacity is low.",n/a
            r2,Ash,South,Doctor,No bed capacity.,"A dashboard, please."
            r3,Elm,South,Nurse,Staff are always so very dreadfully short.,The quality of data.
            r4,,North,Nurse,,"Line one.
            Line two: capacity!"
            """;

    private final Path folder;

    public WrittenSurvey(Path folder) {
        this.folder = folder;
        write("responses.csv", ROWS);
        write("themes.yaml", THEMES);
        write("survey.yaml", """
                title: Small
                data: responses.csv
                respondent: id
                organisation: trust
                segments: [region]
                questions:
                  - {id: role, type: single, column: role, text: Role?, options: [Nurse, Doctor]}
                  - {id: barriers, type: open, column: barriers, text: What stands in the way?}
                  - {id: asks, type: open, column: asks, text: What would help?}
                taxonomies: [themes.yaml]
                """);
    }

    public Path folder() {
        return folder;
    }

    public WrittenSurvey write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public <R> R ask(Function<Answers, R> work) {
        return Answers.ask(folder, Progress.SILENT, work);
    }
}
