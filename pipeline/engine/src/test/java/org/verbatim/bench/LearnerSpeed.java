package org.verbatim.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.verbatim.learn.Coded;
import org.verbatim.learn.Embeddings;
import org.verbatim.learn.Evidence;
import org.verbatim.learn.Learner;
import org.verbatim.learn.Lesson;
import org.verbatim.learn.Model;
import org.verbatim.model.CommentId;
import org.verbatim.model.RespondentId;

/// How long it takes to learn from 5,000 coded comments, and to judge comments.
final class LearnerSpeed {
    private static final int SIZE = Integer.getInteger("comments", 5000);
    private static final int JUDGED = 2000;
    private static final int A_FEW = 300;

    private final CodedComments comments;
    private final List<Coded> coded;

    private LearnerSpeed(CodedComments comments) {
        this.comments = comments;
        this.coded = resampled(comments.coded());
    }

    /// @param made embeddings that keep nothing
    /// @param kept embeddings that may know all texts
    static void measure(CodedComments comments, Embeddings made, Embeddings kept) {
        LearnerSpeed speed = new LearnerSpeed(comments);
        System.out.println("| what | took |");
        System.out.println("|---|---|");
        speed.words();
        speed.meaning(made, kept);
    }

    /// The comments in an order of chance, from the beginning again with new respondents until there are enough.
    private static List<Coded> resampled(List<Coded> all) {
        List<Coded> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        List<Coded> resampled = new ArrayList<>();
        for (int number = 0; number < SIZE; number++) {
            Coded one = shuffled.get(number % shuffled.size());
            resampled.add(number < shuffled.size() ? one : anew(one, number));
        }
        return resampled;
    }

    private static Coded anew(Coded one, int number) {
        Evidence comment = one.comment();
        CommentId id =
                new CommentId(new RespondentId("again" + number), comment.id().question());
        return Coded.wholly(new Evidence(id, comment.verbatim(), comment.sentences(), comment.byRules()), one.themes());
    }

    private void words() {
        tell("learning, words alone", fitting(Embeddings.NONE));
        Model model = new Learner(Embeddings.NONE).fit(lesson(coded.subList(0, A_FEW)));
        judge(model, "judging, words alone", coded.size());
    }

    private void meaning(Embeddings made, Embeddings kept) {
        Model model = new Learner(made).fit(lesson(coded.subList(0, A_FEW)));
        judge(model, "judging, meaning not known before", Math.min(JUDGED, coded.size()));
        tell("computing what is not kept yet of the meaning", knowing(kept));
        tell("learning, meaning known before", fitting(kept));
    }

    private double knowing(Embeddings kept) {
        Model model = new Learner(kept).fit(lesson(coded.subList(0, A_FEW)));
        long before = System.nanoTime();
        model.judge(evidence(coded));
        return LearnerBench.seconds(before);
    }

    private double fitting(Embeddings embeddings) {
        long before = System.nanoTime();
        new Learner(embeddings).fit(lesson(coded));
        return LearnerBench.seconds(before);
    }

    private Lesson lesson(List<Coded> some) {
        return new Lesson(comments.taxonomy(), some, List.of(), 1);
    }

    private static List<Evidence> evidence(List<Coded> some) {
        return some.stream().map(Coded::comment).toList();
    }

    /// The second time, when Java has compiled what it runs.
    private void judge(Model model, String what, int count) {
        List<Evidence> some = evidence(coded.subList(coded.size() - count, coded.size()));
        model.judge(some.subList(0, Math.min(A_FEW, count)));
        long before = System.nanoTime();
        model.judge(some);
        double seconds = LearnerBench.seconds(before);
        System.out.printf(Locale.ROOT, "| %s | %,.0f comments/s |%n", what, count / seconds);
    }

    private void tell(String what, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "| %s: %,d comments x %d themes | %.1f s |%n",
                what,
                coded.size(),
                comments.themes().size(),
                seconds);
    }
}
