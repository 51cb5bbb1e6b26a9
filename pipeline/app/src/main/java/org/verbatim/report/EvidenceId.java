package org.verbatim.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a generated sentence is called wherever it appears: the same section and words give the same name, so that a
/// bookmark in a document leads to what the sentence stands on.
public final class EvidenceId {
    /// Hexadecimal digits: few enough to read out, and too many for two sentences of a report to share them.
    private static final int DIGITS = 10;

    private EvidenceId() {}

    /// The name of the sentence `text` of the section `sectionId`: `e_` and ten hexadecimal digits, which Word takes as
    /// the name of a bookmark.
    public static String of(String sectionId, String text) {
        byte[] digest = sha256().digest((sectionId + '\n' + text).getBytes(StandardCharsets.UTF_8));
        return "e_" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
