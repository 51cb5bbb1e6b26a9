package org.verbatim.taxonomy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.verbatim.model.ThemeId;

/// The fingerprint of what a taxonomy finds. Two that differ only in names, definitions or examples have the same.
final class TaggingHash {
    private final MessageDigest digest = sha256();

    private TaggingHash() {}

    static String of(Taxonomies taxonomies) {
        TaggingHash hash = new TaggingHash();
        for (int number = 0; number < taxonomies.size(); number++) {
            Theme theme = taxonomies.theme(number);
            hash.add(String.valueOf(taxonomies.axis(number)));
            hash.add(theme.id().value());
            hash.add(theme.parent().map(ThemeId::value).orElse(""));
            hash.add(theme.rules());
            hash.add(theme.unless());
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(List<WrittenRule> rules) {
        add(String.valueOf(rules.size()));
        rules.forEach(rule -> add(rule.text()));
    }

    /// The length goes before the text, so that no two lists of texts run together into the same bytes.
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
