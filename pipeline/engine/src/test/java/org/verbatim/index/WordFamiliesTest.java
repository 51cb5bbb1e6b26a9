package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordFamiliesTest {
    private final WordFamilies families = new WordFamilies();

    @Test
    void putWordsOfOneStemTogetherWheneverTheyCome() {
        families.add(List.of("measure", "staff").iterator());
        families.add(List.of("measures", "measured", "staff").iterator());
        assertEquals(List.of("measure", "measured", "measures"), members("measure"));
        assertEquals(List.of("staff"), members("staff"));
        assertEquals(List.of(), members("time"));
    }

    @Test
    void giveAShardNoWordOfAnother() throws IOException {
        Shard one = SmallShard.of("One vacancy, measured twice");
        Shard other = SmallShard.of("Many vacancies");
        Vocabulary ofOne = new Vocabulary(one.leaf(), families);
        Vocabulary ofOther = new Vocabulary(other.leaf(), families);
        assertEquals(List.of("vacancies"), ofOther.inflections("vacancy"));
        assertEquals(List.of("vacancy"), ofOne.inflections("vacancy"));
        assertEquals(List.of("measured"), ofOne.inflections("measure"));
        assertEquals(List.of(), ofOther.inflections("measure"));
    }

    /// Whoever took its words in finds them all, though another is still at the same ones.
    @Test
    void areWholeForWhoeverComesBetween() {
        List<String> words = List.of("measure", "measures");
        Stream<String> interrupted =
                Stream.concat(words.stream(), Stream.of("staff").peek(last -> {
                    families.add(words.iterator());
                    assertEquals(words, members("measure"));
                }));
        families.add(interrupted.iterator());
        assertEquals(words, members("measure"), "each once");
        assertEquals(List.of("staff"), members("staff"));
    }

    private List<String> members(String stem) {
        return families.of(stem).stream().sorted().toList();
    }
}
