package org.verbatim.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.model.Comment;
import org.verbatim.model.CommentId;
import org.verbatim.run.SurveyFolder;
import org.verbatim.work.Progress;

final class AlikeCommentsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void findsCommentsThatShareRareWords() {
        StringBuilder rows = new StringBuilder("id,comment\n");
        rows.append("a,The electronic patient record crashes when we dictate letters.\n");
        rows.append("b,Dictated letters never reach the electronic patient record.\n");
        rows.append("c,\"When letters are dictated, all crash.\"\n");
        for (int filler = 0; filler < 60; filler++) {
            rows.append("f")
                    .append(filler)
                    .append(",The team of ward ")
                    .append(filler)
                    .append(" is well led when we meet.\n");
        }
        new SurveyFolder(folder).with("responses.csv", rows.toString()).with("survey.yaml", """
                title: Records
                data: responses.csv
                respondent: id
                questions: [{id: comment, type: open, column: comment}]
                taxonomies: []
                """);
        List<AlikeComments.Alike> alike = Answers.ask(folder, Progress.SILENT, answers -> {
            String text = "The electronic patient record crashes when we dictate letters.";
            return new AlikeComments(answers, Models.load())
                    .to(text, new Comment(CommentId.parse("a/comment"), text), 5);
        });
        assertEquals(
                List.of("b/comment", "c/comment"),
                alike.stream().map(each -> each.comment().id().toString()).toList());
        assertEquals(
                List.of("dictate", "electronic", "letters", "patient", "record"),
                alike.getFirst().shared().stream().sorted().toList());
    }
}
