package org.verbatim.web;

import java.util.List;
import java.util.Locale;
import org.verbatim.model.ThemeId;

/// The themes of a comment as chips, each with the word that it stands on: a person's before the rules', and theirs
/// before the model's.
record Chips(Onlooker onlooker, List<Look> looks) {
    List<Chip> all() {
        return onlooker.shown().stream().map(theme -> chip(looks.get(theme))).toList();
    }

    private Chip chip(Look look) {
        ThemeId theme = look.theme().id();
        List<String> givers = onlooker.givers(theme);
        if (!givers.isEmpty()) {
            String press = onlooker.applied().contains(theme) ? "remove" : "apply";
            return new Chip(look, "person", "", "coded by " + String.join(", ", givers), press);
        }
        boolean byRules = onlooker.found().contains(look.number());
        String finder = byRules ? "found by the rules" : "suggested by the model";
        if (onlooker.removed(look.number())) {
            return new Chip(look, "removed", "", finder + ", removed by you", "apply");
        }
        return byRules
                ? new Chip(look, "rules", "", finder, "apply")
                : new Chip(look, "model", chance(look.number()), finder, "apply");
    }

    private String chance(int theme) {
        return onlooker.line().guesses().stream()
                .filter(guess -> guess.theme() == theme)
                .map(guess -> String.format(Locale.ROOT, "%.2f", guess.probability()))
                .findFirst()
                .orElse("");
    }
}
