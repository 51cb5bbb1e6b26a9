package org.verbatim.word;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WordReportTest {
    @Test
    void dump() throws IOException {
        WordReport.write(Specimen.report(), HouseStyle.own(), Path.of("/tmp/wt/word-spec/report.docx"));
    }
}
