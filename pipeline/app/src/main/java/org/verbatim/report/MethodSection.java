package org.verbatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Flag;
import org.verbatim.disclose.Rule;
import org.verbatim.taxonomy.Taxonomy;

/// How the figures came about, and what they cannot say.
final class MethodSection {
    private static final String COUNTING =
            "Themes are counted by respondents: a respondent who raises a theme twice counts once. "
                    + "Organisations, comments and mentions (the stretches of text that a rule matched) are counted "
                    + "beside them. Percentages are rounded half up from the counts, to whole numbers in sentences and "
                    + "charts and to one decimal in tables. Sums of options are counted from respondents, never added from "
                    + "percentages. A base of fewer than " + Flag.SMALL_BASE
                    + " respondents is noted as small: one respondent is more than one per cent of it. One of fewer than "
                    + Flag.LOW_BASE + " is noted as low: of it, sentences give counts only.";

    private static final String COMPARING =
            "Groups of a segment are compared by a chi-squared test, or by Fisher’s exact test where "
                    + "a count expected is small; in a weighted survey by the test of Rao and Scott. Probabilities are "
                    + "adjusted for the number of comparisons in a table (Benjamini and Hochberg), and column letters for "
                    + "the number of pairs of columns (Holm). Where the same respondents answered two questions, the "
                    + "difference is tested within respondents (McNemar). Words of a group are those that more of its "
                    + "respondents use than others do, by the log-likelihood ratio (from 15.13: by chance, one word in ten "
                    + "thousand); repeating a word adds nothing. Of groups with a low base, differences are not spoken of in "
                    + "sentences.";

    private static final String QUOTES =
            "Quotes are exact. They illustrate a theme and do not stand for everybody who raised "
                    + "it. For each theme of a question some are chosen that are typical, specific or say what the "
                    + "others do not, at most one from a respondent and from an organisation. Groups and further axes are "
                    + "quoted only in words that speak of the theme in more places than one. What a quote is attributed to "
                    + "is told as far as five respondents or more share it. Read quotes before publishing any: for whether "
                    + "they speak of the theme, and for what could identify a person.";

    private static final String LIMITS =
            "The 95% intervals (Wilson) treat respondents as a random sample. Where a survey was open "
                    + "to all and people chose to answer, that is not so, and the intervals are indicative only. They "
                    + "do not allow for errors of coding, nor for those who did not answer.";

    private static final String WORDS =
            "Below a base of " + Prevalence.LEAST_BASE + " respondents no word is used, only counts. "
                    + "“Raised most often” means raised by more respondents than any other theme; “by far” "
                    + "that they are at least one and a half times as many as those of the next theme and a paired test "
                    + "(McNemar) gives p below 0.05 whatever the overlap of the two.";

    private MethodSection() {}

    static Section of(Evidence evidence, Provenance provenance) {
        List<Block> blocks = new ArrayList<>(found(evidence, provenance));
        blocks.addAll(ProofBlocks.of(evidence));
        blocks.addAll(headed("counting", "How they were counted", Block.plain(COUNTING)));
        blocks.addAll(headed("comparing", "How groups were compared", Block.plain(COMPARING)));
        if (!provenance.isForPublication() && !evidence.findings().quotes().isEmpty()) {
            blocks.addAll(headed("quotes", "How quotes were chosen", Block.plain(QUOTES)));
        }
        blocks.addAll(headed("limits", "How sure they are", Block.plain(LIMITS)));
        blocks.addAll(
                headed("words", "What the words stand for", quantifiers(evidence.prevalence()), Block.note(WORDS)));
        if (!provenance.remarks().isEmpty()) {
            blocks.addAll(headed("remarks", "What was remarked while the files were read"));
            provenance.remarks().forEach(remark -> blocks.add(Block.plain(remark + ".")));
        }
        protection(evidence, provenance)
                .ifPresent(words -> blocks.addAll(headed("protection", "What is withheld", Block.plain(words))));
        blocks.addAll(headed(
                "sources",
                "What this report was made from",
                new Block.Facts(Optional.empty(), 0, sources(evidence, provenance))));
        return new Section("method", "Method and limits", blocks);
    }

    private static String precedence(Provenance provenance) {
        return provenance.precedence().equals(Provenance.USUAL)
                ? "where a person has decided, that decision stands over rules and model"
                : "where they differ, the word of the first of these stands: "
                        + String.join(", ", provenance.precedence());
    }

    /// What taught the model. Neither its card nor its codings are for everybody.
    private static String taught(Provenance.Model model, Provenance provenance) {
        String from = model.comments() == 0
                ? "The model learnt from the taxonomy’s own text alone, since no comment was coded for it to learn from, and"
                        + " coded what nobody had"
                : "The model learnt from " + Figures.count(model.comments(), "comment")
                        + " that people coded, none of them drawn to measure by, and from the taxonomy’s own text, and coded"
                        + " the others";
        return provenance.isForPublication()
                ? from + "."
                : from
                        + "; each of its codings has a probability in `codings.csv`. Its card, in the folder `models` of the "
                        + "results, says what it learnt from"
                        + (model.tried() ? " and how well it does on comments that it had not seen." : ".");
    }

    private static List<Block> headed(String id, String heading, Block... under) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Subheading("method-" + id, heading)));
        blocks.addAll(List.of(under));
        return blocks;
    }

    private static List<Block> found(Evidence evidence, Provenance provenance) {
        List<Block> blocks = headed(
                "themes",
                "How themes were found",
                Block.plain("A theme is a topic, spoken of in any direction. Each theme has a definition and rules: "
                        + "see the appendix. Comments were coded by " + Sentences.and(provenance.coders())
                        + "; " + precedence(provenance) + ". A comment may carry several "
                        + "themes. A parent theme carries its children’s comments, each counted once."));
        provenance.model().ifPresent(model -> blocks.add(Block.plain(taught(model, provenance))));
        Caution.of(evidence, provenance).words().ifPresent(guess -> blocks.add(Block.plain(guess)));
        return blocks;
    }

    /// How small numbers are protected, where the survey asks for it.
    private static Optional<String> protection(Evidence evidence, Provenance provenance) {
        return Rule.of(evidence.findings().survey().disclosure())
                .map(rule -> provenance.isForPublication()
                        ? rule.words()
                                + ". More figures are withheld where one of these could be worked out from them. "
                                + Shareable.KEY + " No respondent’s words are shown."
                        : "Nothing is withheld in this internal report, and it is not to be published. What may be "
                                + "published is made by `verbatim run DIR --for publication`.");
    }

    private static Table quantifiers(Prevalence key) {
        List<Table.Row> rows = key.limits().stream()
                .map(word -> Table.Row.plain(word.words(), List.of(Table.Cell.of(word.share()))))
                .toList();
        return new Table(
                "Words for shares of the respondents who commented",
                List.of(Table.Column.words("Word"), Table.Column.words("Share")),
                rows);
    }

    private static List<Block.Fact> sources(Evidence evidence, Provenance provenance) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(Block.Fact.words("Made by", "Verbatim " + provenance.version()));
        facts.add(Block.Fact.words("Seed", Long.toString(provenance.seed())));
        facts.add(new Block.Fact(
                "Taxonomies",
                Block.Form.WORDS,
                evidence.findings().taxonomies().stream()
                        .map(MethodSection::edition)
                        .toList()));
        for (Provenance.Input input : provenance.inputs()) {
            facts.add(Block.Fact.code("SHA-256 of " + input.name(), List.of(input.sha256())));
        }
        return facts;
    }

    static String edition(Taxonomy taxonomy) {
        return taxonomy.title() + ", version " + taxonomy.version();
    }
}
