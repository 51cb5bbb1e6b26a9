package org.verbatim.analyse;

import java.util.Arrays;

/// The weighted log-odds ratio of a word in one text against all texts, with a Dirichlet prior (Monroe, Colaresi
/// and Quinn, 2008): as keyness, but calm where counts are small. As in the R package tidylo, a word and its prior
/// weigh only in texts that have it; where a text lacks it its score is 0.
public final class LogOdds {
    private LogOdds() {}

    /// The z score of every word of every text, `counts[text][word]`; the prior of a word is its count in all texts.
    static double[][] informed(long[][] counts) {
        double[] prior = new double[counts[0].length];
        for (long[] text : counts) {
            for (int word = 0; word < text.length; word++) {
                prior[word] += text[word];
            }
        }
        return z(counts, prior);
    }

    /// The same with one prior for every word.
    static double[][] uninformed(long[][] counts, double prior) {
        double[] priors = new double[counts[0].length];
        Arrays.fill(priors, prior);
        return z(counts, priors);
    }

    /// The z score of every word of `here` against `there`, as Monroe, Colaresi and Quinn have it: every word has a
    /// prior in both, its share of both together times `prior`. It suits texts of very different sizes; a word that
    /// stands in neither has 0.
    ///
    /// @param prior how many words the prior is worth; the more, the calmer
    public static double[] between(long[] here, long[] there, double prior) {
        double all = 0;
        double ofHere = prior;
        double ofThere = prior;
        for (int word = 0; word < here.length; word++) {
            all += here[word] + there[word];
            ofHere += here[word];
            ofThere += there[word];
        }
        double[] z = new double[here.length];
        for (int word = 0; word < z.length; word++) {
            long both = here[word] + there[word];
            if (both > 0) {
                double one = here[word] + prior * both / all;
                double other = there[word] + prior * both / all;
                z[word] = (odds(one, ofHere) - odds(other, ofThere)) / Math.sqrt(1 / one + 1 / other);
            }
        }
        return z;
    }

    private static double[][] z(long[][] counts, double[] prior) {
        int words = prior.length;
        double[] together = new double[words];
        double[] lengths = new double[counts.length];
        for (int text = 0; text < counts.length; text++) {
            for (int word = 0; word < words; word++) {
                double weight = weight(counts[text][word], prior[word]);
                together[word] += weight;
                lengths[text] += weight;
            }
        }
        double all = Arrays.stream(lengths).sum();
        double[][] z = new double[counts.length][words];
        for (int text = 0; text < counts.length; text++) {
            for (int word = 0; word < words; word++) {
                double here = weight(counts[text][word], prior[word]);
                double delta = odds(here, lengths[text]) - odds(together[word], all);
                z[text][word] = here == 0 ? 0 : delta / Math.sqrt(1 / here + 1 / together[word]);
            }
        }
        return z;
    }

    private static double weight(long count, double prior) {
        return count == 0 ? 0 : count + prior;
    }

    private static double odds(double part, double whole) {
        return Math.log(part / (whole - part));
    }
}
