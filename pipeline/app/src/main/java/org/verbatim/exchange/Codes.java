package org.verbatim.exchange;

import java.util.List;
import java.util.Optional;
import org.verbatim.model.Problem;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// The taxonomies as REFI-QDA's codes: themes as the tree that they are; a further axis as a branch of its own, whose
/// stem nobody codes with.
final class Codes {
    private final Taxonomies taxonomies;

    /// @throws WrongInput if there is no theme: a codebook without codes is none
    Codes(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
        if (taxonomies.size() == 0) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("themes.yaml"),
                    "the taxonomies hold no theme, and a codebook holds at least one",
                    "write a theme, or export to .csv, .xlsx or .json"));
        }
    }

    /// The code that a theme is.
    String guid(ThemeId theme) {
        Taxonomy axis =
                taxonomies.axes().get(taxonomies.axis(taxonomies.number(theme).orElseThrow()));
        return new Guids(axis.title()).of("theme", theme.value());
    }

    /// Writes the codes into the element that is open.
    void write(QdaXml xml) {
        List<Taxonomy> axes = taxonomies.axes();
        branch(axes.getFirst(), Optional.empty(), xml);
        for (Taxonomy axis : axes.subList(1, axes.size())) {
            if (!axis.themes().isEmpty()) {
                xml.open(
                        "Code",
                        "guid",
                        new Guids(axis.title()).of("axis", axis.id()),
                        "name",
                        axis.title(),
                        "isCodable",
                        "false");
                branch(axis, Optional.empty(), xml);
                xml.close("Code");
            }
        }
    }

    private void branch(Taxonomy axis, Optional<ThemeId> parent, QdaXml xml) {
        for (Theme theme : axis.themes()) {
            if (theme.parent().equals(parent)) {
                xml.open("Code", "guid", guid(theme.id()), "name", named(theme), "isCodable", "true");
                xml.text("Description", description(theme));
                branch(axis, Optional.of(theme.id()), xml);
                xml.close("Code");
            }
        }
    }

    /// What the code is called: as the theme, or by the theme's id where another theme is called so too.
    private String named(Theme theme) {
        boolean alone = taxonomies.themes().stream()
                        .filter(other -> other.name().equalsIgnoreCase(theme.name()))
                        .limit(2)
                        .count()
                == 1;
        return alone ? theme.name() : theme.id().value();
    }

    /// All that a coder should know of a theme.
    static String description(Theme theme) {
        StringBuilder text = new StringBuilder(theme.definition());
        line(text, "Include: ", theme.include());
        line(text, "Exclude: ", theme.exclude());
        theme.examples().forEach(example -> line(text, "Example: ", example.text()));
        theme.counterexamples().forEach(example -> line(text, "Not: ", example.text()));
        line(text, "Rules: ", String.join("; ", texts(theme.rules())));
        line(text, "Unless: ", String.join("; ", texts(theme.unless())));
        return text.toString();
    }

    private static void line(StringBuilder text, String begin, String rest) {
        if (!rest.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(begin).append(rest);
        }
    }

    private static List<String> texts(List<WrittenRule> rules) {
        return rules.stream().map(WrittenRule::text).toList();
    }
}
