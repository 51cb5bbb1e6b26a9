package org.verbatim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small survey to try commands on.
record SurveyFolder(Path path) {
    static final String SURVEY = """
            title: Tea survey
            data: answers.csv
            respondent: id
            organisation: trust
            questions:
              - {id: drink, type: single, column: drink, text: What do you drink?, options: [tea, coffee]}
              - {id: why, type: open, column: why, text: Why?}
            taxonomies: [themes.yaml]
            """;
    static final String ANSWERS = """
            id,trust,drink,why
            a,North,tea,There is never enough staff to make coffee.
            b,North,tea,We lack the time.
            c,South,coffee,n/a
            d,South,coffee,"Staff are short of time, and of milk."
            e,East,tea,
            """;
    static final String THEMES = """
            title: Tea themes
            version: 1
            themes:
              - id: capacity
                name: Capacity
                examples:
                  - Staff are few.
                themes:
                  - id: staffing
                    name: Staffing
                    rules: [staff]
                    examples: ["Not enough staff."]
                    counterexamples: ["The flag flies at half mast."]
                  - id: time
                    name: Time
                    rules:
                      - time
                    unless: ['"tea time"']
                    examples: ["No time at all."]
                    counterexamples: ["See you at tea time."]
              - id: milk
                name: Milk
                rules: [milk]
              - id: mood
                name: Mood
                examples: ["People find this one."]
            """;

    /// Writes the survey into a folder.
    static SurveyFolder in(Path folder) throws IOException {
        Files.createDirectories(folder);
        SurveyFolder survey = new SurveyFolder(folder);
        survey.write("survey.yaml", SURVEY);
        survey.write("answers.csv", ANSWERS);
        survey.write("themes.yaml", THEMES);
        return survey;
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(path.resolve(name), text);
    }

    /// Writes a file anew with one of its pieces replaced.
    void change(String name, String old, String by) throws IOException {
        String text = Files.readString(path.resolve(name));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " does not have " + old);
        }
        write(name, text.replace(old, by));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
