package org.verbatim.exchange;

import java.nio.file.Path;
import org.verbatim.files.WholeFile;
import org.verbatim.folder.Version;
import org.verbatim.run.CodedRows;

/// The taxonomies as a REFI-QDA codebook (version 1.5, urn:QDA-XML:codebook:1.0).
final class CodebookFile {
    private final CodedRows rows;

    CodebookFile(CodedRows rows) {
        this.rows = rows;
    }

    Written write(Path file) {
        Codes codes = new Codes(rows.taxonomies());
        WholeFile.write(file, out -> {
            try (QdaXml xml = new QdaXml(out)) {
                xml.root("CodeBook", "urn:QDA-XML:codebook:1.0", "origin", "Verbatim " + Version.CURRENT);
                xml.open("Codes");
                codes.write(xml);
                xml.close("Codes");
                xml.close("CodeBook");
            }
        });
        return new Written(0, 0, 0, rows.taxonomies().size());
    }
}
