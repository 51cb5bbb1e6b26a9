package org.verbatim.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verbatim.files.Faults;
import org.verbatim.files.Row;
import org.verbatim.files.Table;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;

/// The ids of all respondents seen, eight bytes each, so that a million take no memory to speak of.
///
/// Two ids may share the bytes. Nobody is accused by them: suspects are looked up in the file.
final class SeenIds {
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    /// How often an id came whose bytes had come before.
    private final Map<String, Integer> suspects = new HashMap<>();
    private long[] hashes = new long[1 << 10];
    private int size;

    void add(String id) {
        if (!isNew(hash(id))) {
            suspects.merge(id, 1, Integer::sum);
        }
    }

    private boolean isNew(long hash) {
        if (2 * size >= hashes.length) {
            grow();
        }
        int at = slot(hashes, hash);
        if (hashes[at] == hash) {
            return false;
        }
        hashes[at] = hash;
        size++;
        return true;
    }

    /// Where `hash` stands in `table`, or would: nought marks a free place.
    private static int slot(long[] table, long hash) {
        int mask = table.length - 1;
        int at = (int) (hash >>> 32) & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] wider = new long[2 * hashes.length];
        Arrays.stream(hashes).filter(hash -> hash != 0).forEach(hash -> wider[slot(wider, hash)] = hash);
        hashes = wider;
    }

    private static long hash(String id) {
        long hash = id.length() + 1L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * MIXER;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    /// Tells every row whose id stands in an earlier row, and says how many such rows were added.
    long tellRepeated(SurveyFile file, RowReader reader, Faults faults) {
        if (suspects.isEmpty()) {
            return 0;
        }
        Optional<Table> again = file.data().open(new Problems());
        boolean several = file.data().files().size() > 1;
        int column = file.layout().respondent().orElse(0);
        return again.map(table -> tellRepeated(table, column, several, reader, faults))
                .orElse(0L);
    }

    private long tellRepeated(Table table, int column, boolean several, RowReader reader, Faults faults) {
        Map<String, Problem.Place> first = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        try (table) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                String id = reader.id(row.get(), table);
                if (!suspects.containsKey(id)) {
                    continue;
                }
                Problem.Place here = table.place(row.get(), column);
                Problem.Place before = first.putIfAbsent(id, here);
                if (before != null) {
                    repeated.add(id);
                    faults.add("repeated id", problem(here, id, before, several));
                }
            }
        }
        return repeated.stream().mapToLong(id -> suspects.getOrDefault(id, 0)).sum();
    }

    /// What is wrong with a row whose respondent stands in another row too.
    ///
    /// @param several whether the survey names several files, each with what is set before its ids
    static Problem problem(Problem.Place place, String id, Problem.Place first, boolean several) {
        boolean elsewhere = !first.file().equals(place.file());
        return new Problem(
                place,
                "the respondent '" + id + "' stands in line " + first.line() + (elsewhere ? " of " + first.file() : "")
                        + " already",
                elsewhere && several
                        ? "write ids: and a text such as '2024-' beside the file in survey.yaml: it is set before the ids"
                                + " of its respondents"
                        : "give every respondent one row and an id of its own");
    }
}
