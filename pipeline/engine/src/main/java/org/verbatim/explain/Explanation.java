package org.verbatim.explain;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.verbatim.codings.Opinion;
import org.verbatim.model.CoderId;
import org.verbatim.model.Comment;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.SetAside;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.WrittenRule;
import org.verbatim.teach.ModelCodings;

/// Why a comment carries the themes that it carries, and no others.
///
/// @param question the text of the question that it answers
/// @param segments the respondent's values in each segment of the survey
/// @param aside why the comment is not analysed, if it is not
/// @param carried the themes that it carries, in the order of the taxonomies
/// @param dropped what rules found and `unless` took away
/// @param opinions what people decided about it, by coder
/// @param nearly what other themes' rules missed by little, the nearest first
/// @param model what the model says of it; empty where none learnt from what stands now
public record Explanation(
        Comment comment,
        String question,
        Optional<OrganisationId> organisation,
        List<InSegment> segments,
        Optional<SetAside> aside,
        List<Carried> carried,
        List<Dropped> dropped,
        SortedMap<CoderId, Opinion> opinions,
        List<Nearly> nearly,
        Optional<ModelCodings.Said> model) {
    public Explanation {
        segments = List.copyOf(segments);
        carried = List.copyOf(carried);
        dropped = List.copyOf(dropped);
        nearly = List.copyOf(nearly);
    }

    /// The respondent's values in a segment.
    public record InSegment(String segment, List<String> values) {
        public InSegment {
            values = List.copyOf(values);
        }
    }

    /// A theme that the comment carries.
    ///
    /// @param by who has the last word: the rules, the model, or a person
    /// @param mentions what its own rules found
    /// @param through the themes below it that bring it along
    public record Carried(ThemeId theme, String name, CoderId by, List<Earned> mentions, List<ThemeId> through) {
        public Carried {
            mentions = List.copyOf(mentions);
            through = List.copyOf(through);
        }
    }

    /// What a rule found.
    public record Earned(Span span, WrittenRule rule) {}

    /// What a rule of a theme found and `unless` took away.
    public record Dropped(ThemeId theme, Earned found, WrittenRule unless) {}

    /// A rule that nearly matched.
    ///
    /// @param why what it missed
    public record Nearly(ThemeId theme, String name, WrittenRule rule, String why) {}
}
