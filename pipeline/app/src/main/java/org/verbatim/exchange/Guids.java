package org.verbatim.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names that no two things in the world share: made of what a thing is (RFC 9562, version 3), so that the same survey
/// is written with the same ones again.
final class Guids {
    private final String namespace;

    /// @param namespace what tells this survey's things from another's
    Guids(String namespace) {
        this.namespace = namespace;
    }

    /// @param kind what the thing is
    /// @param id what tells it from others of its kind
    String of(String kind, String id) {
        byte[] name = (namespace + '\n' + kind + '\n' + id).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
