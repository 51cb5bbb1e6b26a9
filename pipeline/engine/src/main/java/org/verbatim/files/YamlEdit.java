package org.verbatim.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes a YAML text in places: comments, order, quotation marks and every line that is not spoken of stay as they
/// are.
///
/// Changes are named by where they stand ([Spot]) in the text as it was; [#text] is the text with all of them. It does
/// not look at what comes of it: whoever edits reads the result anew, and holds it against what was meant.
public final class YamlEdit {
    private final String mark;
    private final Extent root;
    private final boolean isJson;
    private final Splices splices;

    private YamlEdit(String mark, String before, Extent root) {
        this.mark = mark;
        this.root = root;
        this.isJson = before.startsWith("{");
        this.splices = new Splices(before);
    }

    /// Edits `text`, which [Yaml] has read without a problem.
    public static YamlEdit of(String text) {
        String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        String unmarked = text.substring(mark.length());
        return new YamlEdit(mark, unmarked, Extent.of(unmarked).orElseThrow());
    }

    /// A place in the text: named values, reached from the root by names and numbers of items.
    public final class Spot {
        private final Extent.Mapping here;

        private Spot(Extent.Mapping here) {
            this.here = here;
        }

        /// The named values of the list at `key`, in order; items that are none are left out.
        public List<Spot> items(String key) {
            Optional<Extent> value = here.entry(key).map(Extent.Entry::value);
            return value.isPresent() && value.get() instanceof Extent.Sequence list
                    ? list.items().stream()
                            .filter(Extent.Mapping.class::isInstance)
                            .map(item -> new Spot((Extent.Mapping) item))
                            .toList()
                    : List.of();
        }

        /// The text at `key`; empty if there is none.
        public String text(String key) {
            Optional<Extent> value = here.entry(key).map(Extent.Entry::value);
            return value.isPresent() && value.get() instanceof Extent.Scalar scalar ? scalar.text() : "";
        }

        /// Writes `value` at `key`.
        ///
        /// @param keys all keys in their usual order: a new one is written behind those that come before it
        public void write(String key, String value, List<String> keys) {
            Optional<Extent.Entry> entry = here.entry(key);
            if (entry.isEmpty()) {
                add(key, value, keys);
            } else {
                replace(entry.get(), value);
            }
        }

        private void replace(Extent.Entry entry, String value) {
            Extent old = entry.value();
            String space = old.start() == old.end()
                            && old.start() > 0
                            && splices.before().charAt(old.start() - 1) == ':'
                    ? " "
                    : "";
            boolean inLine = here.layout() == Extent.Layout.FLOW || !value.contains("\n");
            String with = inLine
                    ? YamlWriter.text(value, quotesOf(old))
                    : YamlWriter.behindName(value, splices.column(entry.start()) + 2)
                            .substring(1);
            splices.put(old.start(), old.end(), space + with);
        }

        /// Takes `key` out with its value.
        public void remove(String key) {
            here.entry(key).ifPresent(entry -> {
                int number = here.entries().indexOf(entry);
                if (here.layout() == Extent.Layout.FLOW) {
                    splices.put(
                            number > 0 ? here.entries().get(number - 1).value().end() : entry.start(),
                            number > 0
                                    ? entry.value().end()
                                    : startOfNext(number, entry.value().end()),
                            "");
                } else {
                    splices.removeLines(
                            entry.start(), Math.max(entry.end(), entry.value().end()));
                }
            });
        }

        private int startOfNext(int number, int end) {
            return number + 1 < here.entries().size()
                    ? here.entries().get(number + 1).start()
                    : end;
        }

        /// Writes `values` as the list at `key`. Items that stay are not touched; one that moves takes the comment
        /// beside it along.
        public void write(String key, List<String> values, List<String> keys) {
            Optional<Extent.Entry> entry = here.entry(key);
            if (entry.isEmpty()) {
                if (!values.isEmpty()) {
                    add(key, values, keys);
                }
                return;
            }
            Extent value = entry.get().value();
            if (value instanceof Extent.Sequence list) {
                ListEdit change = new ListEdit(YamlEdit.this, list, values);
                if (list.layout() == Extent.Layout.BLOCK) {
                    change.inLines(entry.get().end());
                } else {
                    change.inBrackets();
                }
            } else if (!isAlone(value, values)) {
                replaceByList(entry.get(), value, values);
            }
        }

        /// Whether the value is one text, and the only one wanted.
        private static boolean isAlone(Extent value, List<String> values) {
            return value instanceof Extent.Scalar one
                    && one.start() < one.end()
                    && List.of(one.text()).equals(values);
        }

        private void replaceByList(Extent.Entry entry, Extent one, List<String> values) {
            boolean isNothing = one.start() == one.end();
            if (here.layout() == Extent.Layout.FLOW || !isNothing || values.isEmpty()) {
                splices.put(one.start(), one.end(), (isNothing ? " " : "") + YamlWriter.flow(values, quotes()));
            } else {
                int end = splices.lineEnd(entry.end());
                splices.put(end, end, YamlWriter.behindName(values, splices.column(entry.start()) + 2));
            }
        }

        /// Adds named values behind the last item of the list at `key`, which is begun if need be.
        public void append(String key, Map<String, ?> item, List<String> keys) {
            Optional<Extent.Entry> entry = here.entry(key);
            if (entry.isEmpty()) {
                add(key, List.of(item), keys);
            } else if (entry.get().value() instanceof Extent.Sequence list) {
                append(list, entry.get(), item);
            } else {
                replaceNothing(entry.get(), item);
            }
        }

        private void append(Extent.Sequence list, Extent.Entry entry, Map<String, ?> item) {
            if (list.layout() == Extent.Layout.BLOCK) {
                int dash = splices.dash(list.items().getLast().start());
                int end = splices.lineEnd(list.end());
                int indent = splices.column(dash);
                splices.put(end, end, "\n" + YamlWriter.blanks(indent) + "- " + YamlWriter.item(item, indent + 2));
            } else if (list.items().isEmpty() && here.layout() == Extent.Layout.BLOCK) {
                // From the colon on, so that no blank stays at the line's end.
                splices.put(
                        splices.behindColon(entry.end()),
                        list.end(),
                        YamlWriter.behindName(List.of(item), splices.column(entry.start()) + 2));
            } else if (list.items().isEmpty()) {
                splices.put(list.start() + 1, list.end() - 1, YamlWriter.flow(item, quotes()));
            } else {
                int end = list.items().getLast().end();
                splices.put(end, end, ", " + YamlWriter.flow(item, quotes()));
            }
        }

        private void replaceNothing(Extent.Entry entry, Map<String, ?> item) {
            int end = splices.lineEnd(entry.end());
            if (here.layout() == Extent.Layout.BLOCK) {
                splices.put(end, end, YamlWriter.behindName(List.of(item), splices.column(entry.start()) + 2));
            } else {
                splices.put(entry.value().start(), entry.value().end(), " " + YamlWriter.flow(List.of(item), quotes()));
            }
        }

        /// Takes out the item of this number, from 0, of the list at `key`.
        public void removeItem(String key, int number) {
            if (here.entry(key).map(Extent.Entry::value).orElse(here) instanceof Extent.Sequence list) {
                new ListEdit(YamlEdit.this, list, List.of())
                        .without(number, here.entry(key).orElseThrow().end());
            }
        }

        private void add(String key, Object value, List<String> keys) {
            Optional<Extent.Entry> last = lastBefore(key, keys);
            boolean isFlow = here.layout() == Extent.Layout.FLOW;
            if (isFlow) {
                String written = YamlWriter.text(key, quotes()) + ": " + YamlWriter.flow(value, quotes());
                int at = last.map(entry -> entry.value().end()).orElse(here.start() + 1);
                boolean alone = here.entries().isEmpty();
                splices.put(at, at, last.isPresent() ? ", " + written : alone ? written : written + ", ");
                return;
            }
            int column = splices.column(here.entries().getFirst().start());
            String written = key + ":" + YamlWriter.behindName(value, column + 2);
            if (last.isPresent()) {
                int end = splices.lineEnd(
                        Math.max(last.get().end(), last.get().value().end()));
                splices.put(end, end, "\n" + YamlWriter.blanks(column) + written);
            } else {
                int start = here.entries().getFirst().start();
                splices.put(start, start, written + "\n" + YamlWriter.blanks(column));
            }
        }

        private Optional<Extent.Entry> lastBefore(String key, List<String> keys) {
            int place = keys.indexOf(key);
            return here.entries().stream()
                    .filter(entry -> keys.indexOf(entry.key()) < place)
                    .reduce((earlier, later) -> later);
        }
    }

    /// The named values at the root.
    public Spot root() {
        return new Spot((Extent.Mapping) root);
    }

    /// The text with all changes.
    public String text() {
        return mark + splices.text();
    }

    Splices splices() {
        return splices;
    }

    YamlWriter.Quotes quotes() {
        return isJson ? YamlWriter.Quotes.DOUBLE : YamlWriter.Quotes.FEWEST;
    }

    /// The signs that a value is written in now.
    YamlWriter.Quotes quotesOf(Extent value) {
        char first = value.start() < value.end() ? splices.before().charAt(value.start()) : ' ';
        return first == '"' ? YamlWriter.Quotes.DOUBLE : first == '\'' ? YamlWriter.Quotes.SINGLE : quotes();
    }
}
