package org.verbatim.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Makes one list of texts of another, touching only the items that differ.
final class ListEdit {
    private final YamlEdit edit;
    private final Splices splices;
    private final Extent.Sequence list;
    private final List<String> old;
    private final List<String> wanted;
    private final List<Step> steps = new ArrayList<>();

    /// @param item the number of an old item, or -1
    /// @param text what is wanted there; an old item without one goes
    private record Step(int item, String text, boolean stays) {}

    ListEdit(YamlEdit edit, Extent.Sequence list, List<String> wanted) {
        this.edit = edit;
        this.splices = edit.splices();
        this.list = list;
        this.wanted = wanted;
        this.old = list.items().stream()
                .map(item -> item instanceof Extent.Scalar scalar ? scalar.text() : "\u0000" + item.start())
                .toList();
        align();
    }

    /// Steps along a longest common subsequence; what goes and what comes at the same place is the same item changed.
    private void align() {
        int[][] common = new int[old.size() + 1][wanted.size() + 1];
        for (int o = old.size() - 1; o >= 0; o--) {
            for (int w = wanted.size() - 1; w >= 0; w--) {
                common[o][w] = old.get(o).equals(wanted.get(w))
                        ? common[o + 1][w + 1] + 1
                        : Math.max(common[o + 1][w], common[o][w + 1]);
            }
        }
        int o = 0;
        int w = 0;
        List<Integer> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        while (o < old.size() || w < wanted.size()) {
            boolean both = o < old.size() && w < wanted.size();
            if (both && old.get(o).equals(wanted.get(w))) {
                pair(gone, come);
                steps.add(new Step(o, wanted.get(w), true));
                o++;
                w++;
            } else if (w == wanted.size() || (both && common[o + 1][w] >= common[o][w + 1])) {
                gone.add(o++);
            } else {
                come.add(wanted.get(w++));
            }
        }
        pair(gone, come);
    }

    private void pair(List<Integer> gone, List<String> come) {
        for (int place = 0; place < Math.max(gone.size(), come.size()); place++) {
            boolean isOld = place < gone.size();
            boolean isNew = place < come.size();
            steps.add(new Step(isOld ? gone.get(place) : -1, isNew ? come.get(place) : "", false));
        }
        gone.clear();
        come.clear();
    }

    /// The list with its items a line each.
    ///
    /// @param nameEnd where the name of the list ends
    void inLines(int nameEnd) {
        int indent = splices.column(splices.dash(list.items().getFirst().start()));
        Map<String, String> moved = moved();
        int anchor = -1;
        for (Step step : steps) {
            if (step.stays) {
                anchor = step.item;
            } else if (step.item >= 0 && goes(step)) {
                removeLines(step.item);
            } else if (step.item >= 0) {
                replace(step, moved);
                anchor = step.item;
            } else {
                String line = YamlWriter.blanks(indent)
                        + moved.getOrDefault(step.text, "- " + YamlWriter.text(step.text, edit.quotes()));
                insert(anchor, line);
            }
        }
        if (wanted.isEmpty()) {
            splices.leaveEmpty(nameEnd);
        }
    }

    private static boolean goes(Step step) {
        return step.text.isEmpty();
    }

    private void replace(Step step, Map<String, String> moved) {
        Extent item = list.items().get(step.item);
        String line = moved.get(step.text);
        if (line != null) {
            splices.put(splices.dash(item.start()), splices.lineEnd(item.end()), line);
        } else {
            splices.put(item.start(), item.end(), YamlWriter.text(step.text, edit.quotesOf(item)));
        }
    }

    private void insert(int anchor, String line) {
        if (anchor >= 0) {
            int end = splices.lineEnd(list.items().get(anchor).end());
            splices.put(end, end, "\n" + line);
        } else {
            int end =
                    splices.endOfLineBefore(splices.dash(list.items().getFirst().start()));
            splices.put(end, end, "\n" + line);
        }
    }

    /// What stands from the dash to the line's end of the items that go here and come elsewhere.
    private Map<String, String> moved() {
        Map<String, String> moved = new HashMap<>();
        for (Step step : steps) {
            if (!step.stays && step.item >= 0) {
                Extent item = list.items().get(step.item);
                moved.put(
                        old.get(step.item),
                        splices.before().substring(splices.dash(item.start()), splices.lineEnd(item.end())));
            }
        }
        return moved;
    }

    private void removeLines(int item) {
        Extent extent = list.items().get(item);
        splices.removeLines(splices.dash(extent.start()), extent.end());
    }

    /// The list with its items between brackets.
    void inBrackets() {
        if (steps.stream().anyMatch(step -> step.item >= 0 && !step.stays && goes(step))) {
            rewrite(steps.stream()
                    .filter(step -> step.stays || !goes(step))
                    .map(step -> step.stays ? source(step.item) : written(step))
                    .toList());
            return;
        }
        int anchor = -1;
        int left = steps.size() + 1;
        for (Step step : steps) {
            left--;
            if (step.item >= 0) {
                anchor = step.item;
                if (!step.stays) {
                    Extent item = list.items().get(step.item);
                    splices.put(item.start(), item.end(), written(step));
                }
            } else if (anchor >= 0) {
                int end = list.items().get(anchor).end();
                splices.put(end, end, ", " + written(step));
            } else {
                int start = list.items().isEmpty()
                        ? list.start() + 1
                        : list.items().getFirst().start();
                splices.put(start, start, written(step) + (list.items().isEmpty() && left == 1 ? "" : ", "));
            }
        }
    }

    private String written(Step step) {
        return YamlWriter.text(
                step.text,
                step.item < 0 ? edit.quotes() : edit.quotesOf(list.items().get(step.item)));
    }

    private String source(int item) {
        Extent extent = list.items().get(item);
        return splices.before().substring(extent.start(), extent.end());
    }

    private void rewrite(List<String> items) {
        String inside = splices.before().substring(list.start() + 1, list.end() - 1);
        int indent = list.items().isEmpty()
                ? 0
                : splices.column(list.items().getFirst().start());
        String between = inside.contains("\n") ? ",\n" + YamlWriter.blanks(indent) : ", ";
        if (list.items().isEmpty() || items.isEmpty()) {
            splices.put(list.start() + 1, list.end() - 1, String.join(between, items));
        } else {
            splices.put(list.items().getFirst().start(), list.items().getLast().end(), String.join(between, items));
        }
    }

    /// The list without the item of one number, whatever it is.
    void without(int number, int nameEnd) {
        if (list.layout() == Extent.Layout.BLOCK) {
            removeLines(number);
            if (list.items().size() == 1) {
                splices.leaveEmpty(nameEnd);
            }
            return;
        }
        TreeSet<Integer> kept = new TreeSet<>();
        for (int item = 0; item < list.items().size(); item++) {
            kept.add(item);
        }
        kept.remove(number);
        rewrite(kept.stream().map(this::source).toList());
    }
}
