package org.verbatim.discover;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Points of length 1 put into groups, each to the centre it points towards most (Dhillon and Modha, 2001). First
/// centres are drawn far from each other (Arthur and Vassilvitskii, 2007), by a seed; of several draws the tightest
/// stands.
final class SphericalMeans {
    private static final int ITERATIONS = 30;

    private final float[][] points;
    private final int groups;
    private final int[] group;
    private float[][] centres = new float[0][];

    private SphericalMeans(float[][] points, int groups) {
        this.points = points;
        this.groups = groups;
        this.group = new int[points.length];
    }

    /// The group of each point, from 0, with how close each is to its centre.
    ///
    /// @param draws how often to start anew
    static Grouped group(float[][] points, int groups, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Grouped best = new SphericalMeans(points, groups).group(random);
        for (int draw = 1; draw < draws; draw++) {
            Grouped other = new SphericalMeans(points, groups).group(random);
            best = other.tightness() > best.tightness() ? other : best;
        }
        return best;
    }

    /// @param closeness the cosine between each point and its centre
    /// @param tightness the sum of them
    record Grouped(int[] group, float[] closeness, double tightness) {}

    private Grouped group(SplittableRandom random) {
        centres = first(random);
        Arrays.fill(group, -1);
        float[] closeness = new float[points.length];
        for (int iteration = 0; iteration < ITERATIONS && assign(closeness); iteration++) {
            centres = centres(points, group, groups);
        }
        double tightness = 0;
        for (float close : closeness) {
            tightness += close;
        }
        return new Grouped(group, closeness, tightness);
    }

    private float[][] first(SplittableRandom random) {
        float[][] chosen = new float[groups][];
        float[] distance = new float[points.length];
        Arrays.fill(distance, 1);
        for (int number = 0; number < groups; number++) {
            chosen[number] = points[draw(distance, random)];
            for (int point = 0; point < points.length; point++) {
                distance[point] = Math.min(distance[point], Math.max(0, 1 - cosine(points[point], chosen[number])));
            }
        }
        return chosen;
    }

    /// A point, the likelier the farther it is from all chosen.
    private static int draw(float[] distance, SplittableRandom random) {
        double all = 0;
        for (float far : distance) {
            all += far;
        }
        double left = random.nextDouble() * all;
        int point = 0;
        while (point < distance.length - 1 && left >= distance[point]) {
            left -= distance[point++];
        }
        return point;
    }

    /// Whether any point has changed its group.
    private boolean assign(float[] closeness) {
        boolean changed = false;
        for (int point = 0; point < points.length; point++) {
            Nearest nearest = nearest(points[point], centres);
            changed |= group[point] != nearest.group();
            group[point] = nearest.group();
            closeness[point] = nearest.closeness();
        }
        return changed;
    }

    /// The centre that a point points towards most.
    record Nearest(int group, float closeness) {}

    static Nearest nearest(float[] point, float[][] centres) {
        int nearest = 0;
        float closest = Float.NEGATIVE_INFINITY;
        for (int number = 0; number < centres.length; number++) {
            float close = cosine(point, centres[number]);
            if (close > closest) {
                closest = close;
                nearest = number;
            }
        }
        return new Nearest(nearest, closest);
    }

    /// The centres of groups: the mean of the points of each, brought to length 1.
    ///
    /// @param group of each point; -1 if it is in none
    static float[][] centres(float[][] points, int[] group, int groups) {
        float[][] means = new float[groups][points.length == 0 ? 0 : points[0].length];
        for (int point = 0; point < points.length; point++) {
            if (group[point] >= 0) {
                float[] mean = means[group[point]];
                for (int dimension = 0; dimension < mean.length; dimension++) {
                    mean[dimension] += points[point][dimension];
                }
            }
        }
        for (float[] mean : means) {
            double length = Math.sqrt(cosine(mean, mean));
            for (int dimension = 0; length > 0 && dimension < mean.length; dimension++) {
                mean[dimension] = (float) (mean[dimension] / length);
            }
        }
        return means;
    }

    private static float cosine(float[] one, float[] other) {
        float sum = 0;
        for (int dimension = 0; dimension < one.length; dimension++) {
            sum += one[dimension] * other[dimension];
        }
        return sum;
    }
}
