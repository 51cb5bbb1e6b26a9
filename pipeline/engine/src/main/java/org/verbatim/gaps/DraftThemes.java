package org.verbatim.gaps;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.verbatim.model.ThemeId;

/// Groups of comments as a taxonomy of draft themes: what `check` passes, and a researcher pastes, renames and
/// rewrites.
final class DraftThemes {
    private static final int NAMED_BY = 2;
    private static final int EXAMPLES = 2;
    private static final int LAST_CONTROL = 0x1f;

    private final Set<String> taken = new HashSet<>();
    private final StringBuilder text = new StringBuilder(1024);

    private DraftThemes(List<ThemeId> known) {
        known.forEach(theme -> taken.add(theme.value()));
    }

    /// The YAML of a theme for every group that has starter rules; the list is empty if none has.
    ///
    /// @param known ids that the drafts must not have
    static String of(List<Discovered.Group> groups, List<ThemeId> known) {
        DraftThemes drafts = new DraftThemes(known);
        drafts.text.append("# Drafts, of words that comments without a theme share. Nothing here is counted.\n");
        drafts.text.append("# Paste what is a theme below `themes:` of a taxonomy; give it a name and a definition.\n");
        drafts.text.append("# Examples are respondents' own words: put others in their place before anybody else sees"
                + " them.\n");
        drafts.text.append("title: Draft themes\nversion: 1\n");
        List<Discovered.Group> ruled =
                groups.stream().filter(group -> !group.rules().isEmpty()).toList();
        drafts.text.append(ruled.isEmpty() ? "themes: []\n" : "themes:\n");
        ruled.forEach(drafts::add);
        return drafts.text.toString();
    }

    private void add(Discovered.Group group) {
        List<String> named = group.rules().stream().limit(NAMED_BY).toList();
        text.append("  # group ").append(group.number()).append(": ").append(group.respondents());
        text.append(group.respondents() == 1 ? " respondent\n" : " respondents\n");
        text.append("  - id: ").append(id(named)).append('\n');
        text.append("    name: ").append(quoted(name(named))).append('\n');
        text.append("    definition: To be written. What do these comments have in common?\n");
        text.append("    rules:\n");
        group.rules()
                .forEach(rule -> text.append("      - ").append(quoted(rule)).append('\n'));
        List<Discovered.Example> examples = group.examples().stream()
                .filter(Discovered.Example::ruled)
                .limit(EXAMPLES)
                .toList();
        if (!examples.isEmpty()) {
            text.append("    examples:\n");
            examples.forEach(example ->
                    text.append("      - ").append(quoted(example.text())).append('\n'));
        }
    }

    private String id(List<String> named) {
        String stem = named.stream()
                .map(word -> word.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .collect(Collectors.joining("-"));
        String id = "draft-" + stem;
        for (int number = 2; !taken.add(id); number++) {
            id = "draft-" + stem + "-" + number;
        }
        return id;
    }

    private static String name(List<String> named) {
        String name = String.join(" and ", named);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// A text in double quotes; what would not survive in YAML is written as its number.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean plain = sign > LAST_CONTROL
                            && (sign < 0x7f || sign >= 0xa0)
                            && sign != 0x2028
                            && sign != 0x2029
                            && sign != 0xfeff
                            && !Character.isSurrogate(sign);
                    if (plain || isPaired(text, at)) {
                        quoted.append(sign);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPaired(String text, int at) {
        char sign = text.charAt(at);
        boolean first = at + 1 < text.length() && Character.isSurrogatePair(sign, text.charAt(at + 1));
        boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), sign);
        return first || second;
    }
}
