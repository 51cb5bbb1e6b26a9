package org.verbatim.taxonomy;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.ThemeId;

/// The themes of one axis, a tree: a parent stands before its children, and its children's comments are its own.
///
/// @param id the file's name without its ending
/// @param themes every theme of the tree in the order of the file, parents first
public record Taxonomy(String id, String title, String version, List<Theme> themes) {
    public Taxonomy {
        themes = List.copyOf(themes);
    }

    /// The theme of this id, if the taxonomy has it.
    public Optional<Theme> theme(ThemeId wanted) {
        return themes.stream().filter(theme -> theme.id().equals(wanted)).findFirst();
    }
}
