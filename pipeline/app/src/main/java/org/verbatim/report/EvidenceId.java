package org.verbatim.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What evidence.json and a document's bookmarks call a piece of a report: the same for the same words in the same
/// section, whatever stands around it.
public final class EvidenceId {
    private static final int BYTES = 5;

    private EvidenceId() {}

    /// `e_` and ten hexadecimal digits.
    public static String of(String section, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((section + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return "e_" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
