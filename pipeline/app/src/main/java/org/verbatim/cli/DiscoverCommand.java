package org.verbatim.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.verbatim.folder.Opened;
import org.verbatim.gaps.Discovered;
import org.verbatim.gaps.DiscoveredFolder;
import org.verbatim.gaps.Discovery;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Theme;
import picocli.CommandLine;

/// `verbatim discover`.
@CommandLine.Command(
        name = "discover",
        header = "Show what no theme reaches, and where rules could be better.",
        description = {
            "Puts the comments that carry no theme into groups by what they mean and the words they share, equal texts"
                    + " together; by words alone where survey.yaml says `learn: {embeddings: false}`. Every one is in exactly"
                    + " one group; those that nothing puts beside any other are a group of their own, the last. Each group"
                    + " is shown with the words that mark it, its respondents, examples, and starter rules.",
            "",
            "Then, for each theme, words that mark its comments and that its rules lack, and rules of which people said that"
                    + " most of what they find is wrong. Comments drawn to measure by are left out of all of it: what"
                    + " rules are measured by must not be what they are written from.",
            "",
            "Nothing of this enters a count. Writes DIR/discovered, unless --to names another folder: the tables groups.csv,"
                    + " comments.csv, words.csv, rules.csv, and drafts.yaml with a draft theme for each group, to be"
                    + " pasted into a taxonomy once a person has read it."
        },
        footer = {"", "Example: verbatim discover corpus/improvement-survey-2023", ExitStatus.TAUGHT})
final class DiscoverCommand extends SurveyCommand {
    private static final int WIDTH = 160;

    @CommandLine.Mixin
    private final OneQuestion question = new OneQuestion();

    @CommandLine.Option(
            names = "--groups",
            paramLabel = "N",
            description = "At most so many groups (as suits the number of comments unless given).")
    private Optional<Integer> groups = Optional.empty();

    @CommandLine.Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many examples of each group to show (${DEFAULT-VALUE} unless given).")
    private int examples;

    @CommandLine.Option(names = "--to", paramLabel = "FOLDER", description = "Where to write.")
    private Optional<Path> to = Optional.empty();

    @CommandLine.Mixin
    private final Seed seed = new Seed();

    DiscoverCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void work() {
        groups.ifPresent(most -> NotNegative.check("--groups", most));
        NotNegative.check("--examples", examples);
        Discovered discovered = new Discovery(directory(), progress())
                .discover(new Discovery.Wanted(
                        question.id(), groups.map(OptionalInt::of).orElse(OptionalInt.empty()), seed.number()));
        Path target = to.orElse(directory().resolve("discovered"));
        DiscoveredFolder.write(discovered, known(), target);
        print(Counted.of(discovered.uncoded()) + " of " + Counted.of(discovered.analysed(), "comment")
                + " carry no theme."
                + (discovered.keptApart() == 0
                        ? ""
                        : " " + Counted.of(discovered.keptApart())
                                + " of them were drawn to measure by, and are left unread."));
        if (!discovered.groups().isEmpty()) {
            print(
                    discovered.by() == Discovered.By.WORDS
                            ? "Grouped by the words they share."
                            : "Grouped by what they mean and the words they share.");
        }
        discovered.groups().forEach(this::tell);
        tellOfWords(discovered.lacked());
        tellOfRules(discovered.rules());
        say("");
        say("Wrote " + target + ". Read drafts.yaml there, and paste what is a theme into a taxonomy.");
    }

    private List<ThemeId> known() {
        Problems problems = new Problems();
        Opened opened = Opened.read(directory(), Optional.empty(), problems)
                .orElseThrow(() -> new WrongInput(problems.sorted()));
        return opened.taxonomies().themes().stream().map(Theme::id).toList();
    }

    private void tell(Discovered.Group group) {
        print("");
        String size = Counted.of(group.respondents(), "respondent") + ", "
                + Counted.of(group.members().size(), "comment");
        if (group.apart()) {
            print("Group " + group.number() + ", those that nothing puts beside any other: " + size);
        } else {
            print("Group " + group.number() + ": " + size);
            print("  words  "
                    + group.words().stream()
                            .map(word -> Shown.line(word.word()) + " (" + Counted.of(word.here()) + " of "
                                    + Counted.of(word.all()) + ")")
                            .collect(Collectors.joining(", ")));
            print("  rules  " + Shown.line(String.join(", ", group.rules())));
        }
        group.examples().stream().limit(examples).forEach(example -> {
            String like = example.like() == 1 ? "" : " (" + Counted.of(example.like()) + " say the same)";
            print("  " + Shown.line(example.comment().toString()) + like + "  " + shortened(example.text()));
        });
    }

    private static String shortened(String text) {
        String line = Shown.line(text);
        return line.codePointCount(0, line.length()) <= WIDTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDTH)) + "…";
    }

    private void tellOfWords(List<Discovered.LackedWord> lacked) {
        Map<ThemeId, String> byTheme = new LinkedHashMap<>();
        for (Discovered.LackedWord word : lacked) {
            byTheme.merge(
                    word.theme(),
                    Shown.line(word.word()) + " (" + Counted.of(word.with()) + ", elsewhere "
                            + Counted.of(word.without()) + ")",
                    (before, one) -> before + ", " + one);
        }
        if (!byTheme.isEmpty()) {
            print("");
            print(
                    "Words that mark a theme's comments and that its rules lack (comments with them, and other comments):");
            byTheme.forEach((theme, words) -> print("  " + theme + "  " + words));
        }
    }

    private void tellOfRules(List<Discovered.JudgedRule> rules) {
        List<Discovered.JudgedRule> wrong =
                rules.stream().filter(Discovered.JudgedRule::mostlyWrong).toList();
        print("");
        if (rules.stream().allMatch(rule -> rule.judged() == 0)) {
            print("No person has said yet what any rule finds wrongly: code a sample --for learning, and look again.");
        } else if (wrong.isEmpty()) {
            print("No rule is mostly wrong, as far as people have judged.");
        } else {
            print(
                    "Rules that are mostly wrong (comments that people say do not carry the theme, of those they judged):");
            wrong.forEach(rule -> print("  " + rule.line() + "  " + rule.theme() + "  " + Shown.line(rule.rule()) + "  "
                    + Counted.of(rule.wrong()) + " of " + Counted.of(rule.judged())));
        }
    }
}
