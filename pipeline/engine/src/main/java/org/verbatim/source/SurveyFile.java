package org.verbatim.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.verbatim.files.Node;
import org.verbatim.files.Yaml;
import org.verbatim.model.Problems;
import org.verbatim.model.Survey;

/// A survey's folder as its survey.yaml describes it: what was asked, and in which columns of which file the answers
/// stand.
///
/// @param directory the survey's folder
/// @param data the files of the answers
/// @param taxonomies the files of the taxonomies: the first holds the themes, the others further axes
public record SurveyFile(Path directory, Survey survey, Answers data, List<Path> taxonomies, Layout layout) {
    /// What the file is called in every survey's folder.
    public static final String NAME = "survey.yaml";

    public SurveyFile {
        taxonomies = List.copyOf(taxonomies);
    }

    /// Reads survey.yaml in `directory`, and of the data the header and what survey.yaml leaves open; empty if there
    /// is any problem with them.
    public static Optional<SurveyFile> read(Path directory, Problems problems) {
        return read(directory, Optional.empty(), problems);
    }

    /// The same of answers that stand elsewhere than survey.yaml says.
    public static Optional<SurveyFile> read(Path directory, Elsewhere data, Problems problems) {
        return read(directory, Optional.of(data), problems);
    }

    private static Optional<SurveyFile> read(Path directory, Optional<Elsewhere> data, Problems problems) {
        Optional<Node> root = Yaml.read(directory.resolve(NAME), problems);
        return root.flatMap(node -> new SurveyReader(directory, data, problems).read(node));
    }

    /// The one file at `data`, to be read as survey.yaml in `directory` says of its own: encoding, delimiter, sheet and
    /// export; empty, with problems, if survey.yaml does not say.
    public static Optional<Answers> answersAt(Path data, Path directory, Problems problems) {
        return Yaml.read(directory.resolve(NAME), problems)
                .flatMap(root -> new SurveyReader(directory, Optional.empty(), problems).answersAt(data, root));
    }

    /// The taxonomies that survey.yaml names, whatever else is wrong with it; none if they cannot be told.
    public static List<Path> taxonomiesNamed(Path directory) {
        Problems toldElsewhere = new Problems();
        return Yaml.read(directory.resolve(NAME), toldElsewhere)
                .map(node -> new SurveyReader(directory, Optional.empty(), toldElsewhere).taxonomies(node))
                .orElse(List.of());
    }
}
