package org.verbatim.report;

import java.util.Locale;
import org.verbatim.analyse.Calibration;

/// A reliability diagram as SVG: the part of the judgements that are so, by the probability they were given. Where
/// probabilities can be taken at their word, every point lies on the diagonal.
public final class ReliabilityPicture {
    private static final int SIDE = 300;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int TICKS = 5;
    private static final double LARGEST = 12;
    private static final double SMALLEST = 3;

    private ReliabilityPicture() {}

    /// The picture.
    ///
    /// @param title what was judged by whom
    public static String of(Calibration calibration, String title) {
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\" width=\"400\" height=\"400\""
                + " font-family=\"sans-serif\" font-size=\"11\" role=\"img\">\n");
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append("<desc>").append(escaped(description(calibration))).append("</desc>\n");
        svg.append("<rect width=\"400\" height=\"400\" fill=\"#ffffff\"/>\n");
        text(svg, LEFT, 22, "start", title);
        axes(svg);
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#767676\" stroke-dasharray=\"4 4\"/>\n",
                LEFT,
                TOP + SIDE,
                LEFT + SIDE,
                TOP));
        long most = calibration.bins().stream()
                .mapToLong(bin -> bin.right().base())
                .max()
                .orElse(1);
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.right().base() > 0) {
                point(svg, bin, most);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#333333\"/>\n",
                LEFT,
                TOP,
                SIDE,
                SIDE));
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = (double) tick / TICKS;
            String label = String.format(Locale.ROOT, "%.1f", share);
            text(svg, LEFT + share * SIDE, TOP + SIDE + 16, "middle", label);
            text(svg, LEFT - 8, TOP + SIDE - share * SIDE + 4, "end", label);
        }
        text(svg, LEFT + SIDE / 2.0, TOP + SIDE + 36, "middle", "probability given");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"20\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 20 %d)\">part that is so</text>\n",
                TOP + SIDE / 2,
                TOP + SIDE / 2));
    }

    private static void point(StringBuilder svg, Calibration.Bin bin, long most) {
        double share = bin.right().percent() / 100;
        double radius =
                Math.max(SMALLEST, LARGEST * Math.sqrt((double) bin.right().base() / most));
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1d70b8\" fill-opacity=\"0.8\"><title>%s</title></circle>\n",
                LEFT + bin.probability() * SIDE,
                TOP + SIDE - share * SIDE,
                radius,
                escaped(said(bin))));
    }

    private static String said(Calibration.Bin bin) {
        return String.format(
                Locale.ROOT,
                "%.1f to %.1f: mean probability %.2f, so in %d of %d",
                bin.low(),
                bin.high(),
                bin.probability(),
                bin.right().count(),
                bin.right().base());
    }

    /// The picture in words, for those who cannot see it.
    static String description(Calibration calibration) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "Expected calibration error %.3f. Probability given and part that is so: ",
                calibration.error()));
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.right().base() > 0) {
                words.append(said(bin)).append("; ");
            }
        }
        words.setLength(words.length() - 2);
        return words.append('.').toString();
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                x,
                y,
                anchor,
                escaped(words)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
