package org.verbatim.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verbatim.codings.Plan;
import org.verbatim.model.CommentId;

class WorkOrderTest {
    @Test
    void hidesRepeatsFarBehindTheirFirstCoding() {
        List<Plan.Item> items = WorkOrder.of(comments(90), 20);
        assertEquals(110, items.size());
        for (Plan.Item item : items) {
            if (item.repeats().isPresent()) {
                Plan.Item first = items.get(item.repeats().getAsInt() - 1);
                assertEquals(first.comment(), item.comment());
                assertTrue(item.number() - first.number() >= 30, item + " comes too soon");
            }
        }
        assertTrue(items.getLast().repeats().isPresent());
        assertTrue(
                items.get(100).repeats().isEmpty() || items.get(101).repeats().isEmpty());
    }

    @Test
    void numbersItemsInTheirOrder() {
        List<Plan.Item> items = WorkOrder.of(comments(7), 2);
        assertEquals(
                IntStream.rangeClosed(1, 9).boxed().toList(),
                items.stream().map(Plan.Item::number).toList());
    }

    @Test
    void repeatsNoMoreThanThereIs() {
        for (int size = 0; size < 9; size++) {
            int drawn = size;
            List<Plan.Item> items = WorkOrder.of(comments(size), 50);
            assertTrue(items.size() <= 2 * drawn);
            assertEquals(
                    drawn,
                    items.stream().filter(item -> item.repeats().isEmpty()).count());
        }
    }

    private static List<CommentId> comments(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> CommentId.parse("r" + number + "/q"))
                .toList();
    }
}
