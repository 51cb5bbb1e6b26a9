package org.verbatim.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.verbatim.report.Block;

class WordReportTest {
    @Test
    void dump() throws IOException {
        WordReport.write(Specimen.report(), HouseStyle.own(), Path.of("/tmp/wt/word-spec/report.docx"));
        for (int n : new int[] {10, 19, 22}) {
            WordReport.write(
                    Specimen.saying(Collections.nCopies(n, Specimen.bars()).toArray(Block[]::new)),
                    HouseStyle.own(),
                    Path.of("/tmp/wt/word-spec/n" + n + ".docx"));
        }
    }
}
