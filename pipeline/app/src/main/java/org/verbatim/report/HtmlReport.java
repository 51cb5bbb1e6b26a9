package org.verbatim.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.verbatim.analyse.Findings;

/// The report as one page that asks nothing of the network, with the comments behind its figures.
public final class HtmlReport {
    private HtmlReport() {}

    /// Writes the report on `findings` to `file`.
    public static void write(Report report, Findings findings, Path file) throws IOException {
        Files.write(file, text(report, findings).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Report report, Findings findings) throws IOException {
        Page page =
                new Page(report, resource("report.css"), resource("report.js"), ExcerptData.of(new Evidence(findings)));
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.verbatim");
        StringOutput output = new StringOutput(1 << 20);
        templates.render("report/page.jte", page, output);
        return printable(output.toString());
    }

    /// A report with what makes it a page.
    ///
    /// @param comments the comments behind the figures, as JSON that is safe within a script
    record Page(Report report, String style, String script, String comments) {
        /// Lets this page's own style and script run, and nothing else.
        String policy() {
            return "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
                    + "'; base-uri 'none'; form-action 'none'";
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// HTML has no place for most control characters, and UTF-8 none for half a pair: they show as the mark of an
    /// unknown letter.
    private static String printable(String page) {
        StringBuilder printable = new StringBuilder(page);
        for (int at = 0; at < page.length(); at++) {
            char letter = page.charAt(at);
            boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
            if (control || ScriptJson.lone(page, at)) {
                printable.setCharAt(at, '\uFFFD');
            }
        }
        return printable.toString();
    }
}
