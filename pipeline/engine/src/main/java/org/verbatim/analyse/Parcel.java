package org.verbatim.analyse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// How sums are written so that another machine can add them: counts in as few bytes as they need, texts of any length.
public final class Parcel {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private Parcel() {}

    /// @param count from 0
    public static void write(long count, DataOutput out) throws IOException {
        long rest = count;
        while (rest < 0 || rest >= MORE) {
            out.writeByte((int) (rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }

    /// The count that comes next.
    public static long count(DataInput in) throws IOException {
        long count = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = in.readByte();
            count |= (next & (MORE - 1L)) << shift;
            if (next >= 0) {
                return count;
            }
        }
    }

    /// A count that is the length of something.
    public static int length(DataInput in) throws IOException {
        return Math.toIntExact(count(in));
    }

    /// @param text of any length, written as UTF-8
    public static void write(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes.length, out);
        out.write(bytes);
    }

    /// The text that comes next.
    public static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[length(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void write(long[] counts, DataOutput out) throws IOException {
        for (long count : counts) {
            write(count, out);
        }
    }

    /// Adds counts that were written to `counts`, place by place.
    static void add(long[] counts, DataInput in) throws IOException {
        for (int place = 0; place < counts.length; place++) {
            counts[place] += count(in);
        }
    }

    static void write(BigDecimal number, DataOutput out) throws IOException {
        write(number.toString(), out);
    }

    static BigDecimal number(DataInput in) throws IOException {
        return new BigDecimal(text(in));
    }
}
