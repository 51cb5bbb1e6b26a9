package org.verbatim.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.verbatim.model.CoderId;
import org.verbatim.model.Nearest;
import org.verbatim.model.Precedence;
import org.verbatim.model.Problem;

/// Says who is named in the order of coders and has coded nothing: a name that may be misspelt.
final class NamedCoders {
    private NamedCoders() {}

    static List<Problem> remarks(Opened opened) {
        SortedSet<CoderId> coders = opened.standing().coders();
        List<String> names = coders.stream().map(CoderId::value).toList();
        List<Problem> remarks = new ArrayList<>();
        for (CoderId coder : opened.file().survey().precedence().order()) {
            if (!Precedence.USUAL.order().contains(coder) && !coders.contains(coder)) {
                String nearest = Nearest.to(coder.value(), names)
                        .map(name -> "; did you mean '" + name + "'?")
                        .orElse("");
                remarks.add(new Problem(
                        Problem.Place.of("survey.yaml"),
                        "precedence names '" + coder + "', who has coded nothing yet" + nearest,
                        "write people, model, rules, adjudicated, or the name of somebody who codes"));
            }
        }
        return remarks;
    }
}
