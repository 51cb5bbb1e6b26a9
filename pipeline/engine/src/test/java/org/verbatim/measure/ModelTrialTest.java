package org.verbatim.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.folder.Answers;
import org.verbatim.folder.Opened;
import org.verbatim.learn.Embeddings;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.run.Canteen;
import org.verbatim.work.Progress;

/// What a model says of comments that it has not seen.
class ModelTrialTest {
    @TempDir
    Path folder;

    @Test
    void judgesAGoldCodingByModelsThatSawNothingOfItsRespondents() {
        Canteen.in(folder);
        Opened opened = Opened.read(folder, Optional.empty(), new Problems()).orElseThrow();
        SortedMap<CommentId, Set<ThemeId>> gold = new TreeMap<>();
        for (int who = 0; who < Canteen.RESPONDENTS; who++) {
            Set<ThemeId> themes = new TreeSet<>();
            // One respondent is coded as nobody else is: who had learnt from her would repeat it.
            if (who == 2) {
                themes.add(Canteen.FOOD);
            } else if (who % 3 < 2) {
                themes.add(who % 3 == 0 ? Canteen.PARKING : Canteen.FOOD);
            }
            gold.put(CommentId.parse(who + "/say"), themes);
        }
        ModelTrial.Said said = Answers.ask(
                opened,
                Progress.SILENT,
                answers -> ModelTrial.crossed(answers, Embeddings.NONE, gold, 1, Progress.SILENT));

        assertEquals(Canteen.RESPONDENTS, said.model().size());
        assertEquals(gold.keySet(), said.both().keySet());
        long right = gold.entrySet().stream()
                .filter(one -> one.getValue().equals(said.model().get(one.getKey())))
                .count();
        assertTrue(right >= 54 && right < Canteen.RESPONDENTS, right + " right");
        assertFalse(said.model()
                .getOrDefault(CommentId.parse("2/say"), Set.of(Canteen.FOOD))
                .contains(Canteen.FOOD));
    }
}
