package org.verbatim.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.verbatim.codings.Plan;
import org.verbatim.model.CommentId;

/// The order in which drawn comments are coded, some of them twice.
final class WorkOrder {
    private WorkOrder() {}

    /// The items of `drawn` comments, the first `repeats` of which come again, spread over the last third: as far
    /// behind their first coding as there is room.
    static List<Plan.Item> of(List<CommentId> drawn, int repeats) {
        int last = drawn.size() / 3;
        int twice = Math.min(repeats, drawn.size() - last);
        List<Plan.Item> items = new ArrayList<>();
        int repeated = 0;
        for (int place = 0; place < drawn.size(); place++) {
            items.add(new Plan.Item(items.size() + 1, drawn.get(place), OptionalInt.empty()));
            int within = place + 1 - (drawn.size() - last);
            long due =
                    last == 0 ? (place + 1) / drawn.size() * (long) twice : (long) Math.max(0, within) * twice / last;
            while (repeated < due) {
                items.add(new Plan.Item(items.size() + 1, drawn.get(repeated), OptionalInt.of(repeated + 1)));
                repeated++;
            }
        }
        return items;
    }
}
