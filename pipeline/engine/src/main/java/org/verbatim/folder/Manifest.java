package org.verbatim.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.verbatim.files.Json;

/// What a kept index was made from and holds, under a seal: changed by as much as a byte, it is as good as none.
public final class Manifest {
    /// Its file, in the folder of what is kept.
    public static final String NAME = "manifest.json";

    private static final String SEAL = "seal";

    private Manifest() {}

    /// The manifest in the folder of an index; empty if there is none, or it was changed.
    public static Optional<Map<String, Object>> read(Path folder) {
        return Json.read(folder.resolve(NAME)).flatMap(Manifest::unsealed);
    }

    private static Optional<Map<String, Object>> unsealed(Map<String, Object> sealed) {
        Map<String, Object> manifest = new LinkedHashMap<>(sealed);
        Object seal = manifest.remove(SEAL);
        return seal(manifest).equals(seal) ? Optional.of(manifest) : Optional.empty();
    }

    /// The bytes of a manifest's file.
    public static byte[] write(Map<String, Object> manifest) {
        Map<String, Object> sealed = new LinkedHashMap<>(manifest);
        sealed.put(SEAL, seal(manifest));
        return Json.write(sealed);
    }

    private static String seal(Map<String, Object> manifest) {
        CRC32C checksum = new CRC32C();
        checksum.update(Json.write(manifest));
        return Long.toHexString(checksum.getValue());
    }
}
