package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.WrittenRule;

/// What every theme means and what finds it.
final class LexiconSection {
    private LexiconSection() {}

    static Section of(Evidence evidence) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.plain("Every theme with its definition and with rules that find it, in the order of the "
                + "taxonomy. What stands under “Unless” is not counted. Of many rules the first are shown, and the others are "
                + "folded away in report.html."));
        for (Taxonomy taxonomy : evidence.findings().taxonomies()) {
            blocks.add(new Block.Subheading("lexicon-" + taxonomy.id(), MethodSection.edition(taxonomy)));
            for (Theme theme : taxonomy.themes()) {
                blocks.add(entry(evidence.tree(), theme));
            }
        }
        return new Section(Report.LEXICON, "Appendix: the lexicon", blocks);
    }

    private static Block entry(ThemeTree tree, Theme theme) {
        List<Block.Fact> facts = new ArrayList<>();
        words(facts, "Definition", theme.definition());
        words(facts, "Include", theme.include());
        words(facts, "Exclude", theme.exclude());
        rules(facts, "Rules", theme.rules());
        rules(facts, "Unless", theme.unless());
        return new Block.Facts(Optional.of(theme.name() + " (" + theme.id() + ")"), tree.depth(theme.id()), facts);
    }

    private static void words(List<Block.Fact> facts, String term, String text) {
        if (!text.isBlank()) {
            facts.add(Block.Fact.words(term, text));
        }
    }

    private static void rules(List<Block.Fact> facts, String term, List<WrittenRule> rules) {
        if (!rules.isEmpty()) {
            facts.add(
                    Block.Fact.code(term, rules.stream().map(WrittenRule::text).toList()));
        }
    }
}
