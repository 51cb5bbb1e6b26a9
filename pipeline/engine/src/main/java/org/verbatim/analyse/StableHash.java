package org.verbatim.analyse;

import org.verbatim.model.CommentId;

/// A hash of 64 bits that is the same on every machine and in every run.
///
/// FNV-1a (Fowler, Noll and Vo, 1991) over the UTF-16 units of the id as it is written, low byte first, then the
/// finaliser of MurmurHash3 (Appleby, 2011), without which the high bits of similar ids would be alike.
final class StableHash {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private StableHash() {}

    static long of(CommentId id) {
        return of(id, 0);
    }

    /// One of many hashes of the same id, each with its seed.
    static long of(CommentId id, long seed) {
        long hash = add(START, id.respondent().value());
        hash = add(hash, '/');
        hash = add(hash, id.question().value());
        return seed == 0 ? finished(hash) : finished(finished(hash) ^ finished(seed * PRIME));
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int place = 0; place < text.length(); place++) {
            sum = add(sum, text.charAt(place));
        }
        return sum;
    }

    private static long add(long hash, char unit) {
        long low = (hash ^ (unit & 0xff)) * PRIME;
        return (low ^ (unit >>> 8)) * PRIME;
    }

    private static long finished(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
