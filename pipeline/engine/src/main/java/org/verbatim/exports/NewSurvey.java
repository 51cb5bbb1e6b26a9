package org.verbatim.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.verbatim.files.Tables;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// A survey that begins from the export of a survey tool: what was found in it, and the folder that it makes.
///
/// Everything is a guess from what the export holds; each stands in survey.yaml with its reason.
public final class NewSurvey {
    private static final String TAXONOMY = """
            # What respondents speak of. Write themes here, with rules that find them; `verbatim check` runs the examples.
            #
            #  - id: capacity
            #    name: Capacity
            #    definition: Whether there are people, time and headspace.
            #    include: Staffing gaps, time to release staff.
            #    exclude: Beds.
            #    rules:
            #      - capacity
            #      - (staff OR workforce) NEAR/5 (short* OR vacancy OR stretched)
            #    examples: [We cannot fill our staff vacancies.]
            #    counterexamples: [The bed capacity of the site is fixed.]
            title: Themes
            version: 1
            themes: []
            """;

    private final List<SurveyText.Part> parts;
    private final List<Problem> remarks;
    private final Draft draft;

    private NewSurvey(List<SurveyText.Part> parts, List<Problem> remarks, Draft draft) {
        this.parts = parts;
        this.remarks = remarks;
        this.draft = draft;
    }

    /// Reads the exports, the first of which says what was asked; empty, with their problems, if any cannot be read
    /// whole.
    ///
    /// @param settings what is known of the files' encoding and sheet
    public static Optional<NewSurvey> of(List<Path> files, Tables.Settings settings, Problems problems) {
        return Export.read(files, settings, problems).map(export -> {
            Draft draft = Drafting.of(export);
            return new NewSurvey(parts(export, draft), export.remarks(), draft);
        });
    }

    private static List<SurveyText.Part> parts(Export export, Draft draft) {
        boolean alike = draft.respondent()
                .map(heading -> export.columns().get(heading.number()).repeatsInAnotherFile())
                .orElse(true);
        List<String> waves =
                Waves.of(export.parts().stream().map(Export.Part::file).toList());
        List<SurveyText.Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int file = 0; file < export.parts().size(); file++) {
            Export.Part part = export.parts().get(file);
            String wave = export.parts().size() == 1 ? "" : waves.get(file);
            String name = names.add(part.name()) ? part.name() : wave + "-" + part.name();
            names.add(name);
            parts.add(new SurveyText.Part(name, part, wave, alike && file > 0 ? wave + "-" : ""));
        }
        return parts;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// What a file's name says the survey is called.
    public static String title(Path file) {
        String stem = stem(file).replaceAll("[_-]+", " ").strip();
        return stem.isEmpty() ? "Survey" : Character.toUpperCase(stem.charAt(0)) + stem.substring(1);
    }

    /// A file's name without its ending.
    public static String stem(Path file) {
        return name(file).replaceFirst("\\.[A-Za-z]{2,5}$", "");
    }

    /// Writes survey.yaml, an empty taxonomy and copies of the exports into `folder`, which is there and empty.
    public void write(Path folder) {
        try {
            for (SurveyText.Part part : parts) {
                Files.copy(part.export().file(), folder.resolve(part.name()));
            }
            String title = title(parts.getFirst().export().file());
            if (parts.size() > 1) {
                title = title.replace(parts.getFirst().wave(), "").strip();
            }
            Files.writeString(folder.resolve("survey.yaml"), SurveyText.of(title, parts, draft));
            Files.writeString(folder.resolve("themes.yaml"), TAXONOMY);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The files that were read, in order.
    public List<Source> sources() {
        return parts.stream()
                .map(part -> new Source(
                        part.name(),
                        part.export().recognition(),
                        part.export().source().reading(),
                        part.export().rows(),
                        part.export().width()))
                .toList();
    }

    /// One of the files: how it is written.
    ///
    /// @param reading encoding and delimiter, or the sheet
    public record Source(String name, Recognition recognition, String reading, long respondents, int columns) {}

    /// Respondents of all files.
    public long respondents() {
        return parts.stream().mapToLong(part -> part.export().rows()).sum();
    }

    /// What every column was found to be.
    public List<Finding> findings() {
        return draft.findings();
    }

    /// The questions' ids with their types, in the order of the questionnaire.
    public long questions(Role... roles) {
        List<Role> wanted = List.of(roles);
        return draft.questions().stream()
                .filter(asked -> wanted.contains(asked.judged().role()))
                .count();
    }

    /// What the user should know of the exports, though nothing is wrong.
    public List<Problem> remarks() {
        List<Problem> all = new ArrayList<>(remarks);
        for (SurveyText.Part part : parts) {
            Problem.Place where = Problem.Place.of(part.name());
            new TreeMap<>(part.export().renamed())
                    .forEach((name, own) -> all.add(new Problem(
                            where.named(own),
                            "the column is taken for '" + name + "' of the first file, by its place",
                            "mend columns: in survey.yaml if it is another question")));
            if (!part.ids().isEmpty() && draft.respondent().isPresent()) {
                all.add(new Problem(
                        where,
                        "its respondents have ids that another file has too; they are told apart by '" + part.ids()
                                + "'",
                        "if they are the same people, keep in mind that waves are compared as if they were others"));
            }
        }
        return all;
    }
}
