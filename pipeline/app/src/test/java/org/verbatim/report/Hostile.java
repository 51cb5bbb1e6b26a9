package org.verbatim.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Texts that break pages.
public final class Hostile {
    /// What hurts this kind of page most.
    public static final List<String> OWN = List.of(
            "</script><script>document.title='owned'</script>",
            "<!--<script>",
            "]]></style><img src=x onerror=alert(1)>",
            "nothing \0, bell \7, tab \t, return \r",
            "\u2028 and \u2029, half a pair \uD83D, \uFEFF",
            "\u202Eesrever\u202C and العربية",
            "👩‍👩‍👧 emoji 😞",
            "| a | b |\n|---|---|\n# not a heading\n- [ ] not a task\n```\nnot code",
            "${report} @if(true) $unsafe{page} @endif");

    private Hostile() {}

    /// The texts above and the Big List of Naughty Strings.
    public static List<String> all() throws IOException {
        List<String> all = new ArrayList<>(OWN);
        all.addAll(new ObjectMapper().readValue(list().toFile(), new TypeReference<List<String>>() {}));
        return all;
    }

    private static Path list() {
        String home = System.getProperty("verbatim.home", "../..");
        String shared = System.getProperty("verbatim.shared", home + "/../shared");
        Path list = Path.of(shared, "hostile", "blns", "blns.json");
        Assumptions.assumeTrue(Files.exists(list), () -> "the hostile texts are not beside the checkout: " + list);
        return list;
    }
}
