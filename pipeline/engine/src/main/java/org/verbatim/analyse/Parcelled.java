package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A sum that travels: what one machine writes, another adds to its own of the same kind.
interface Parcelled {
    void write(DataOutput out) throws IOException;

    void add(DataInput in) throws IOException;
}
