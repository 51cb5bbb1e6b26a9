package org.verbatim.taxonomy;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.ThemeId;

/// A topic that comments speak of, in any direction: what it is called, what it means and what finds it.
///
/// @param parent the theme that carries this one's comments too
/// @param rules what finds it; a theme without rules is found by people and models only
/// @param unless a mention inside or overlapping what these match is dropped
/// @param examples texts that the rules must find
/// @param counterexamples texts that they must not find
/// @param was themes of earlier versions that this one took the place of: people's codings of them are codings of this
public record Theme(
        ThemeId id,
        String name,
        Optional<ThemeId> parent,
        String definition,
        String include,
        String exclude,
        List<WrittenRule> rules,
        List<WrittenRule> unless,
        List<Example> examples,
        List<Example> counterexamples,
        List<ThemeId> was) {
    public Theme {
        rules = List.copyOf(rules);
        unless = List.copyOf(unless);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
        was = List.copyOf(was);
    }
}
