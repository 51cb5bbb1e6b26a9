package org.verbatim.index;

import org.jspecify.annotations.Nullable;

/// The index does not hold what was written into it. It is a cache: throw it away and build it again from the data.
public final class DamagedIndex extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedIndex(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
