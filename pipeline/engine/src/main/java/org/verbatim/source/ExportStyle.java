package org.verbatim.source;

import java.util.List;
import java.util.Optional;
import org.verbatim.files.Node;
import org.verbatim.files.Reading;
import org.verbatim.model.Problems;

/// How a survey tool lays out its exports.
///
/// Every layout that is read has one header row. Those of the survey tools, with two or three, belong here.
final class ExportStyle {
    private static final List<String> READ = List.of("auto", "plain");
    private static final List<String> KNOWN = List.of(
            "auto",
            "plain",
            "surveymonkey",
            "qualtrics",
            "limesurvey",
            "microsoft-forms",
            "google-forms",
            "smartsurvey",
            "jisc",
            "typeform");

    private ExportStyle() {}

    static void check(Node.Mapping root, Reading reading, Problems problems) {
        Optional<String> style = reading.oneOf(root, "export", KNOWN);
        if (style.isPresent() && !READ.contains(style.get())) {
            problems.add(
                    root.find("export").orElse(root).place(),
                    "the layout of " + style.get() + " exports is not read yet",
                    "keep one header row in the data, and write export: plain");
        }
    }
}
