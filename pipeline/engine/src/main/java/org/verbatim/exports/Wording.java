package org.verbatim.exports;

import java.util.regex.Pattern;

/// A heading as people should read it: without HTML, markdown, piping tags and line breaks.
final class Wording {
    private static final Pattern TAG = Pattern.compile("<(?:/?[a-zA-Z][^<>]{0,300}|!--.{0,300}?--)>");
    private static final Pattern PIPING =
            Pattern.compile("\\{\\{[^{}]{1,200}\\}\\}|\\$\\{[^{}]{1,200}\\}|\\[question\\([^()]{1,100}\\)\\]");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*{1,2}(\\S(?:[^*]*\\S)?)\\*{1,2}(?![\\w*])");
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w_])_{1,2}(\\S(?:[^_]*\\S)?)_{1,2}(?![\\w_])");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\uFEFF]+");

    private Wording() {}

    static String clean(String heading) {
        String text = heading;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(text).replaceAll(" ");
        }
        if (text.indexOf('&') >= 0) {
            text = text.replace("&nbsp;", " ")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }
        text = PIPING.matcher(text).replaceAll("…");
        text = BOLD.matcher(text).replaceAll("$1");
        text = ITALIC.matcher(text).replaceAll("$1");
        text = SPACES.matcher(text).replaceAll(" ").strip();
        return text.replace(" ?", "?").replace(" .", ".");
    }
}
