package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Block;

/// Terms with what is known of them, set close: a lexicon has thousands.
record FactsText(Paragraphs paragraphs) {
    /// How far a level of the tree is set in, in twentieths of a point.
    private static final int INDENT = 227;

    List<Xml> of(Block.Facts facts) {
        Xml indent = Xml.of("w:ind").with("w:left", (long) INDENT * facts.depth());
        List<Xml> written = new ArrayList<>();
        facts.title().ifPresent(title -> written.add(paragraphs.of(Style.FACT_TITLE, Runs.of(title), indent)));
        facts.facts().forEach(fact -> written.add(paragraphs.of(Style.FACT, fact(fact), indent)));
        return written;
    }

    private List<Xml> fact(Block.Fact fact) {
        List<Xml> runs = new ArrayList<>(Runs.of(fact.term() + ": ", Runs.bold()));
        for (int at = 0; at < fact.values().size(); at++) {
            if (at > 0) {
                runs.add(Runs.run("; "));
            }
            String value = fact.values().get(at);
            boolean code = fact.form() == Block.Form.CODE;
            runs.add(code ? Runs.run(value, paragraphs.named("w:rStyle", Style.CODE)) : Runs.run(value));
        }
        return runs;
    }
}
