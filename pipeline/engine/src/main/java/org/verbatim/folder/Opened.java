package org.verbatim.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.codings.Codings;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Picks;
import org.verbatim.codings.PicksFile;
import org.verbatim.codings.PlansFolder;
import org.verbatim.codings.Standing;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.source.Elsewhere;
import org.verbatim.source.SurveyFile;
import org.verbatim.taxonomy.Succession;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.TaxonomyFile;
import org.verbatim.taxonomy.Theme;

/// A survey's folder with all that is written in it but the answers: read, and free of problems.
///
/// @param file survey.yaml
/// @param taxonomyFiles where the taxonomies were read from
/// @param codings what people decided
public record Opened(SurveyFile file, List<Path> taxonomyFiles, Taxonomies taxonomies, Codings codings) {
    public Opened {
        taxonomyFiles = List.copyOf(taxonomyFiles);
    }

    /// Reads the folder.
    ///
    /// @param instead a taxonomy to use in place of the survey's first
    /// @return empty if there is any problem
    public static Optional<Opened> read(Path directory, Optional<Path> instead, Problems problems) {
        if (!Files.isDirectory(directory)) {
            problems.add(
                    Problem.Place.of(directory.toString()),
                    "there is no such folder",
                    "give the folder that holds the survey's survey.yaml; `verbatim init EXPORT` makes one");
            return Optional.empty();
        }
        if (!Files.exists(directory.resolve("survey.yaml"))) {
            problems.add(
                    Problem.Place.of(directory.toString()),
                    "there is no survey.yaml in this folder",
                    "give the folder that holds it; `verbatim init EXPORT` makes one from what a survey tool exported");
            return Optional.empty();
        }
        Optional<SurveyFile> file = SurveyFile.read(directory, problems);
        // A faulty survey.yaml is no reason to leave its taxonomies unread.
        List<Path> named = file.map(SurveyFile::taxonomies).orElseGet(() -> SurveyFile.taxonomiesNamed(directory));
        return read(directory, file, paths(named, instead), problems);
    }

    /// Reads the folder of a survey whose answers stand elsewhere.
    ///
    /// @param taxonomies the files to use as the survey's
    public static Optional<Opened> read(Path directory, Elsewhere answers, List<Path> taxonomies, Problems problems) {
        return read(directory, SurveyFile.read(directory, answers, problems), taxonomies, problems);
    }

    private static Optional<Opened> read(
            Path directory, Optional<SurveyFile> file, List<Path> paths, Problems problems) {
        Optional<Taxonomies> taxonomies = taxonomies(paths, problems);
        Codings codings = CodingsFolder.of(directory).read(problems);
        new PicksFile(directory).read(problems);
        return problems.none()
                ? Optional.of(new Opened(file.orElseThrow(), paths, taxonomies.orElseThrow(), codings))
                : Optional.empty();
    }

    /// The same survey with its taxonomies and codings as they stand now. survey.yaml is not read again: the answers
    /// are those that it spoke of.
    ///
    /// @return empty if there is any problem
    public Optional<Opened> again(Problems problems) {
        Optional<Taxonomies> now = taxonomies(taxonomyFiles, problems);
        Codings decided = CodingsFolder.of(file.directory()).read(problems);
        new PicksFile(file.directory()).read(problems);
        return problems.none()
                ? Optional.of(new Opened(file, taxonomyFiles, now.orElseThrow(), decided))
                : Optional.empty();
    }

    private static List<Path> paths(List<Path> named, Optional<Path> instead) {
        List<Path> paths = new ArrayList<>(named);
        if (instead.isPresent() && !paths.isEmpty()) {
            paths.removeFirst();
        }
        instead.ifPresent(path -> paths.addFirst(path));
        return paths;
    }

    private static Optional<Taxonomies> taxonomies(List<Path> paths, Problems problems) {
        List<Taxonomy> read = new ArrayList<>();
        for (Path path : paths) {
            TaxonomyFile.read(path, problems).ifPresent(read::add);
        }
        if (read.size() < paths.size()) {
            return Optional.empty();
        }
        if (read.isEmpty()) {
            read.add(new Taxonomy("themes", "Themes", "0", List.of()));
        }
        Optional<Taxonomies> taxonomies = Taxonomies.of(read, problems);
        taxonomies.ifPresent(axes -> Patterns.check(axes, problems));
        return taxonomies;
    }

    /// The files that were read beside survey.yaml and the data: taxonomies, people's codings, and what was drawn for
    /// them to code; each kind sorted by name.
    public List<Path> otherFiles() {
        List<Path> others = new ArrayList<>(taxonomyFiles);
        others.addAll(CodingsFolder.of(file.directory()).files());
        others.addAll(PlansFolder.of(file.directory()).files());
        Path quotes = file.directory().resolve(PicksFile.NAME);
        if (Files.exists(quotes)) {
            others.add(quotes);
        }
        return others;
    }

    /// What people decided about quotes, as it stands on the disk now.
    public Picks picks() {
        return new PicksFile(file.directory()).read(new Problems());
    }

    /// What the user should know of people's codings, though nothing is wrong.
    public List<Problem> remarks() {
        List<Problem> remarks = new ArrayList<>(codings.remarks());
        remarks.addAll(CodedThemes.remarks(this));
        remarks.addAll(NamedCoders.remarks(this));
        remarks.addAll(BlindCodings.of(this, new Problems()).remarks(codings.decisions()));
        return remarks;
    }

    /// What stands of people's decisions.
    public Standing standing() {
        return standing(codings.decisions());
    }

    /// What these decisions come to.
    public Standing standing(List<Decision> decisions) {
        Set<ThemeId> themes =
                taxonomies.axes().getFirst().themes().stream().map(Theme::id).collect(Collectors.toSet());
        Succession succession = new Succession(taxonomies);
        return Standing.of(decisions, themes, new CodedThemes.Today(succession))
                .with(file.survey().precedence());
    }

    /// What stands of people's decisions, where a theme that applies makes those above it apply.
    public Standing standingRolledUp() {
        return standing().rolledUp(this::above);
    }

    /// The themes above one; none above a theme that the taxonomies do not have.
    public List<ThemeId> above(ThemeId theme) {
        return taxonomies.number(theme).isEmpty()
                ? List.of()
                : Arrays.stream(taxonomies.ancestors(taxonomies.number(theme).getAsInt()))
                        .mapToObj(number -> taxonomies.theme(number).id())
                        .toList();
    }
}
