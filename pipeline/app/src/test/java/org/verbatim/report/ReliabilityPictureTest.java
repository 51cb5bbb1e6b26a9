package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Calibration;
import org.w3c.dom.Document;

class ReliabilityPictureTest {
    @Test
    void putsEachBinAtItsProbabilityAndShare() throws Exception {
        Document svg = drawn();
        assertEquals(2, svg.getElementsByTagName("circle").getLength());
        var point = svg.getElementsByTagName("circle").item(1).getAttributes();
        assertEquals("330.0", point.getNamedItem("cx").getNodeValue());
        assertEquals("190.0", point.getNamedItem("cy").getNodeValue());
    }

    @Test
    void saysInWordsWhatItShows() throws Exception {
        String words = drawn().getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(
                words.startsWith(
                        "Expected calibration error 0.300. Probability given and part that is so: 0.2 to 0.3: mean"
                                + " probability 0.20, so in 0 of 2; 0.9 to 1.0: mean probability 0.90, so in 1 of 2."),
                words);
    }

    private static Document drawn() throws Exception {
        Calibration calibration = Calibration.of(List.of(
                new Calibration.Judged(0.9, true),
                new Calibration.Judged(0.9, false),
                new Calibration.Judged(0.2, false),
                new Calibration.Judged(0.2, false)));
        byte[] svg = ReliabilityPicture.of(calibration, "R&D <model>").getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }
}
