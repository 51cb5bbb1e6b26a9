package org.verbatim.codings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;

/// A process that writes decisions and is killed in the middle.
class KilledWriterTest {
    private static final CoderId ANNA = new CoderId("anna");

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatItAcknowledged() throws IOException, InterruptedException {
        int acknowledged = 0;
        for (int life = 0; life < 3; life++) {
            acknowledged += acknowledgedBeforeTheEnd(acknowledged, 40 + 25 * life);
            Problems problems = new Problems();
            List<Decision> read = new CodingsFolder(folder).read(problems).decisions();
            assertTrue(problems.none(), () -> problems.sorted().toString());
            assertTrue(read.size() >= acknowledged, read.size() + " were kept of " + acknowledged);
            for (int number = 0; number < read.size(); number++) {
                assertEquals(comment(number), read.get(number).comment());
            }
            acknowledged = read.size();
        }
    }

    /// Starts a writer, hears it acknowledge so many decisions, and kills it.
    private int acknowledgedBeforeTheEnd(int from, int enough) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Writer.class.getName(),
                        folder.toString(),
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int heard = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            while (heard < enough && said.readLine() != null) {
                heard++;
            }
            writer.destroyForcibly().waitFor();
        }
        assertEquals(enough, heard, "the writer stopped by itself");
        return heard;
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator,
                place(KilledWriterTest.class),
                place(Journal.class),
                System.getProperty("java.class.path"));
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static CommentId comment(int number) {
        return CommentId.parse("r" + number + "/q");
    }

    /// Decides without end, and says so after each decision.
    static final class Writer {
        private Writer() {}

        public static void main(String[] words) {
            try (Journal journal = new CodingsFolder(Path.of(words[0])).journal(ANNA, "a test")) {
                for (int number = Integer.parseInt(words[1]); ; number++) {
                    journal.append(Decision.apply(Instant.EPOCH, ANNA, comment(number), new ThemeId("capacity")));
                    System.out.println(number);
                    System.out.flush();
                }
            }
        }
    }
}
