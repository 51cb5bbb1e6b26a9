package org.verbatim.analyse;

/// How much more often something is in one text or group than in another.
///
/// Counts are of respondents who use a word rather than of its uses, so that one verbose respondent owns no word.
///
/// @param here how often it is here
/// @param there how often it is there
/// @param hereInAll how much there is here in all
/// @param thereInAll how much there is there in all
record Keyness(long here, long there, long hereInAll, long thereInAll) {
    public Keyness {
        if (here < 0 || here > hereInAll || there < 0 || there > thereInAll) {
            throw new IllegalArgumentException(here + " of " + hereInAll + ", " + there + " of " + thereInAll);
        }
    }

    /// The log-likelihood ratio G2 (Dunning, 1993), of four cells; negative where it is rarer here.
    double g2() {
        double all = (double) hereInAll + thereInAll;
        double with = (double) here + there;
        double expected = hereInAll * with / all;
        double sum = cell(here, expected)
                + cell(there, thereInAll * with / all)
                + cell(hereInAll - here, hereInAll * (all - with) / all)
                + cell(thereInAll - there, thereInAll * (all - with) / all);
        return here >= expected ? 2 * sum : -2 * sum;
    }

    /// The log-likelihood of the two cells with it alone (Rayson and Garside, 2000).
    double logLikelihood() {
        double all = (double) hereInAll + thereInAll;
        double with = (double) here + there;
        return 2 * (cell(here, hereInAll * with / all) + cell(there, thereInAll * with / all));
    }

    /// G2 divided by Williams's correction (1976) for small counts.
    double correctedG2() {
        return g2() / williams();
    }

    double williams() {
        double all = (double) hereInAll + thereInAll;
        double with = (double) here + there;
        double rows = all / with + all / (all - with) - 1;
        double columns = all / hereInAll + all / thereInAll - 1;
        return 1 + rows * columns / (6 * all);
    }

    private static double cell(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
