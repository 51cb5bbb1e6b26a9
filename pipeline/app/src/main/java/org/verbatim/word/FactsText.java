package org.verbatim.word;

import java.util.ArrayList;
import java.util.List;
import org.verbatim.report.Block;

/// Terms with what is known of them, set close: a lexicon has thousands. Long lists of rules are left to the page.
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
        List<String> values = fact.onPaper();
        for (int at = 0; at < values.size(); at++) {
            if (at > 0) {
                runs.add(Runs.run("; "));
            }
            String value = values.get(at);
            boolean code = fact.form() == Block.Form.CODE;
            runs.add(code ? Runs.run(value, paragraphs.named("w:rStyle", Style.CODE)) : Runs.run(value));
        }
        fact.remainder().ifPresent(left -> runs.add(Runs.run(values.isEmpty() ? left : "; " + left)));
        return runs;
    }
}
