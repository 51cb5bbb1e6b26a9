package org.verbatim.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The places of a document that have names; each name stands for one place.
final class Bookmarks {
    private final Set<String> names = new HashSet<>();

    /// `runs` under the name `name`; where it is taken, that is, where the same was said before, without a name.
    List<Xml> around(String name, List<Xml> runs) {
        if (!names.add(name)) {
            return runs;
        }
        String id = Integer.toString(names.size());
        List<Xml> named = new ArrayList<>();
        named.add(Xml.of("w:bookmarkStart").with("w:id", id).with("w:name", name));
        named.addAll(runs);
        named.add(Xml.of("w:bookmarkEnd").with("w:id", id));
        return named;
    }
}
