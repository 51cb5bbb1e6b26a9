package org.verbatim.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.model.Problems;
import org.verbatim.model.WrongInput;

final class SavedSearchesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final SavedSearches.Saved WARDS = new SavedSearches.Saved(
            "Wards: short of staff",
            new Query.Typed(
                    "\"short of\" NEAR/3 staff",
                    Optional.of("barriers"),
                    Optional.of("staff"),
                    List.of("region=North")));
    private static final SavedSearches.Saved TIME = new SavedSearches.Saved("Time", Query.Typed.of("=time"));

    private List<SavedSearches.Saved> read() {
        Problems problems = new Problems();
        List<SavedSearches.Saved> read = new SavedSearches(folder).read(problems);
        problems.throwIfAny();
        return read;
    }

    @Test
    void readsBackWhatWasSaved() throws IOException {
        SavedSearches searches = new SavedSearches(folder);
        assertEquals(List.of(), read());
        searches.save(WARDS);
        searches.save(TIME);
        assertEquals(List.of(WARDS, TIME), read());
        assertEquals("""
                # Searches kept in the workbench
                searches:
                  - name: 'Wards: short of staff'
                    find: '"short of" NEAR/3 staff'
                    question: barriers
                    theme: staff
                    where:
                      - region=North
                  - name: Time
                    find: '=time'
                """, Files.readString(folder.resolve("searches.yaml")));
    }

    @Test
    void replacesTheOneOfTheSameNameAndKeepsComments() throws IOException {
        SavedSearches searches = new SavedSearches(folder);
        Files.writeString(folder.resolve("searches.yaml"), """
                searches:
                  # for the board
                  - {name: Time, find: time}   # old
                  - {name: Beds, find: bed}    # keep
                """);
        searches.save(TIME);
        assertEquals("""
                searches:
                  # for the board
                  - {name: Beds, find: bed}    # keep
                  - name: Time
                    find: '=time'
                """, Files.readString(folder.resolve("searches.yaml")));
        searches.remove("Beds");
        searches.remove("Time");
        searches.remove("Never there");
        assertEquals(List.of(), read());
    }

    @Test
    void tellsWhatIsWrongInTheFile() throws IOException {
        Files.writeString(folder.resolve("searches.yaml"), """
                searches:
                  - {name: Time, find: time}
                  - {name: Time, find: hour}
                  - {name: Beds, fnid: bed}
                """);
        Problems problems = new Problems();
        assertEquals(1, new SavedSearches(folder).read(problems).size());
        assertEquals(
                List.of(
                        "a search is called 'Time' already",
                        "'find' is missing here",
                        "'fnid' is no key here; did you mean 'find'?"),
                problems.sorted().stream().map(problem -> problem.what()).toList());
        assertThrows(WrongInput.class, () -> new SavedSearches(folder).save(TIME));
    }
}
