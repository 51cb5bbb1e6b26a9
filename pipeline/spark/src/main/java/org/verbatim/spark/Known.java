package org.verbatim.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.verbatim.files.Header;
import org.verbatim.source.Elsewhere;

/// What is known of the answers, as every machine must know it: what the driver found in a column once is found there
/// by all.
final class Known implements Elsewhere, Serializable {
    private final ArrayList<String> files;
    private final ArrayList<String> columns;
    private final boolean ordered;
    private final HashMap<Integer, ArrayList<String>> different = new HashMap<>();
    private transient IntFunction<Stream<String>> ask = column -> Stream.of();

    /// @param files what problems call the files
    /// @param columns the names in the header
    /// @param ordered whether rows are numbered
    Known(List<String> files, List<String> columns, boolean ordered) {
        this.files = new ArrayList<>(files);
        this.columns = new ArrayList<>(columns);
        this.ordered = ordered;
    }

    /// Whom to ask for the different texts of a column, on the driver.
    void askOf(IntFunction<Stream<String>> source) {
        ask = source;
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public Header header() {
        return new Header(columns);
    }

    @Override
    public boolean isOrdered() {
        return ordered;
    }

    @Override
    public Stream<String> different(int column) {
        ArrayList<String> known = different.get(column);
        if (known != null) {
            return List.copyOf(known).stream();
        }
        ArrayList<String> heard = new ArrayList<>();
        different.put(column, heard);
        return ask.apply(column).peek(heard::add);
    }
}
