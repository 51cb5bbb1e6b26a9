package org.verbatim.codings;

import java.util.Locale;
import java.util.regex.Pattern;
import org.verbatim.model.CoderId;
import org.verbatim.model.Precedence;

/// What a person may be called, so that her file can be called so on every machine.
final class FileName {
    static final String REMEDY = "choose another name, of letters, digits, spaces, hyphens, underscores and dots";

    /// Windows opens a device in place of a file that is called so, whatever follows behind a dot (Microsoft, Naming
    /// Files, Paths, and Namespaces).
    private static final Pattern DEVICE = Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9]) *(?:\\..*)?");

    private FileName() {}

    /// What is wrong with a name, to be said behind it; empty if somebody can be called so.
    static String fault(String coder) {
        if (coder.equals(CoderId.RULES.value()) || coder.equals(CoderId.MODEL.value())) {
            return "is no person: its codings are computed, and never stored here";
        }
        if (coder.equals(Precedence.PEOPLE.value())) {
            return "stands for everybody in survey.yaml, and can be nobody's name";
        }
        if (DEVICE.matcher(coder.toLowerCase(Locale.ROOT)).matches()) {
            return "is a device to Windows, and can be no file's name there";
        }
        boolean plain = !coder.isBlank()
                && !coder.startsWith(".")
                && coder.codePoints().allMatch(sign -> Character.isLetterOrDigit(sign) || " -_.'@+".indexOf(sign) >= 0);
        return plain ? "" : "cannot be the name of a coder's file";
    }
}
