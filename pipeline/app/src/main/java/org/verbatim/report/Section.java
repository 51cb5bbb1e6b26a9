package org.verbatim.report;

import java.util.List;
import java.util.stream.Stream;

/// A chapter of a report.
///
/// @param id what links call it
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        id = linkable(id);
        blocks = List.copyOf(blocks);
    }

    /// Every block, those that are folded away among them.
    public List<Block> whole() {
        return blocks.stream().flatMap(Section::unfolded).toList();
    }

    private static Stream<Block> unfolded(Block block) {
        return block instanceof Block.Further further
                ? further.blocks().stream().flatMap(Section::unfolded)
                : Stream.of(block);
    }

    /// `id` as a page can link to it: without spaces.
    static String linkable(String id) {
        return id.replaceAll("\\s+", "-");
    }
}
