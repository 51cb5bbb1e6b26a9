package org.verbatim.report;

import java.util.List;

/// A chapter of a report.
///
/// @param id what links call it
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        id = linkable(id);
        blocks = List.copyOf(blocks);
    }

    /// `id` as a page can link to it: without spaces.
    static String linkable(String id) {
        return id.replaceAll("\\s+", "-");
    }
}
