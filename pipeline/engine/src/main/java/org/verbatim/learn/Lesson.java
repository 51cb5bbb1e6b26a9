package org.verbatim.learn;

import java.util.List;
import org.verbatim.taxonomy.Taxonomy;

/// All that a model may learn from. What is not in here it never sees.
///
/// @param taxonomy the themes of one axis, with their definitions, examples and counterexamples
/// @param coded what people coded; may be empty, and then the taxonomy's own text is all that there is
/// @param uncoded further comments of the survey, whose words are seen and whose themes are not known
/// @param seed of everything that is drawn
public record Lesson(Taxonomy taxonomy, List<Coded> coded, List<Evidence> uncoded, long seed) {
    public Lesson {
        coded = List.copyOf(coded);
        uncoded = List.copyOf(uncoded);
    }
}
