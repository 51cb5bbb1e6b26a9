package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.analyse.Candidate;
import org.verbatim.analyse.Findings.ChosenQuote;
import org.verbatim.codings.Pick;
import org.verbatim.codings.Picks;
import org.verbatim.codings.PicksFile;
import org.verbatim.model.Permission;
import org.verbatim.model.Problem;

/// Says which pinned quotes could not be used, and why.
final class Pins {
    private Pins() {}

    /// @param chosen the quotes of all questions
    /// @param candidates the comments that they were chosen from, those of the pins among them
    static List<Problem> remarks(Picks picks, List<ChosenQuote> chosen, List<Candidate> candidates) {
        List<Problem> remarks = new ArrayList<>();
        for (Pick pick : picks.standing()) {
            boolean isUsed = pick.kind() == Pick.Kind.REJECT || chosen.stream().anyMatch(quote -> isOf(pick, quote));
            if (!isUsed) {
                Optional<Candidate> candidate = candidates.stream()
                        .filter(each -> each.comment().id().equals(pick.comment()))
                        .findFirst();
                remarks.add(remark(pick, candidate));
            }
        }
        return remarks;
    }

    private static boolean isOf(Pick pick, ChosenQuote quote) {
        return quote.quote().comment().id().equals(pick.comment())
                && quote.theme().equals(pick.theme())
                && quote.quote().words().equals(pick.words());
    }

    private static Problem remark(Pick pick, Optional<Candidate> candidate) {
        String pinned =
                "the quote that " + pick.by() + " pinned for '" + pick.theme() + "', of comment " + pick.comment();
        if (candidate.isEmpty()
                || candidate.get().mentions().stream()
                        .noneMatch(mention -> mention.theme().equals(pick.theme()))) {
            return told(
                    pinned + ", is left out: the comment does not carry the theme",
                    "code the comment with the theme, or take the pin back");
        }
        return candidate.get().permission() == Permission.QUOTE
                ? told(pinned + ", is left out: its words do not stand there any more", "pin it anew")
                : told(pinned + ", is left out: its respondent may not be quoted", "take the pin back");
    }

    private static Problem told(String what, String fix) {
        return new Problem(Problem.Place.of(PicksFile.NAME), what, fix);
    }
}
