package org.verbatim.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.verbatim.codings.Accuracy;
import org.verbatim.codings.Estimate;
import org.verbatim.measure.Evaluation;
import org.verbatim.work.Progress;

/// Measures rules, a model, both together and a second reader against the codings, on surveys that have a gold.csv and
/// on published data, and prints one table.
public final class AccuracyBench {
    private static final long SEED = 1;
    private static final double FOLDS = 5;

    /// Where rules and second readings of published data are.
    private static final Path WRITTEN = Path.of("corpus", "published");

    /// Small data, of which a second model that knows no rules costs seconds.
    private static final Set<CodedData> LEARNT_TWICE =
            EnumSet.of(CodedData.GAMBLING_BAN, CodedData.GAMBLING_HELP, CodedData.CHAOSS);

    private final Path work;

    private AccuracyBench(Path work) {
        this.work = work;
    }

    /// A survey's folder with a gold.csv, perhaps a gold-second.csv, and what to call it.
    private record Measured(String title, Path folder) {}

    /// @param arguments a folder to work in; the folder of published data, or `-`; and surveys' folders
    public static void main(String[] arguments) throws IOException {
        AccuracyBench bench = new AccuracyBench(Path.of(arguments[0]));
        List<Measured> surveys = new ArrayList<>();
        for (String survey : List.of(arguments).subList(2, arguments.length)) {
            surveys.add(new Measured(Path.of(survey).getFileName().toString(), Path.of(survey)));
        }
        if (!arguments[1].equals("-")) {
            surveys.addAll(bench.published(Path.of(arguments[1])));
        }
        System.out.println("| coded comments | comments | themes | F1 | rules | model | rules and model |"
                + " a second reader | to learn once, processor time |");
        System.out.println("|---|---:|---:|---|---:|---:|---:|---:|---:|");
        for (Measured survey : surveys) {
            bench.measure(survey);
        }
    }

    private List<Measured> published(Path data) throws IOException {
        List<Measured> published = new ArrayList<>();
        for (CodedData one : CodedData.values()) {
            if (!Files.exists(one.in(data))) {
                System.err.println("There is no " + one.in(data) + "; " + one.title() + " was not measured.");
                continue;
            }
            published.add(new Measured(one.title(), folder(one.name(), one, data, WRITTEN)));
            if (LEARNT_TWICE.contains(one)) {
                Path nothing = work.resolve("nothing");
                published.add(new Measured(
                        "the same, the rules kept from the model", folder(one + "-unruled", one, data, nothing)));
            }
        }
        return published;
    }

    private Path folder(String name, CodedData one, Path data, Path written) throws IOException {
        Path folder = work.resolve(name.toLowerCase(Locale.ROOT));
        Files.createDirectories(folder);
        one.writeTo(folder, data, written);
        return folder;
    }

    private void measure(Measured survey) {
        Stopwatch watch = new Stopwatch();
        Path second = survey.folder().resolve("gold-second.csv");
        Evaluation.Outcome outcome = new Evaluation(survey.folder(), watch, SEED, Evaluation.Coders.RULES_AND_MODEL)
                .against(
                        survey.folder().resolve("gold.csv"), Optional.of(second).filter(Files::exists));
        List<Accuracy> coders = new ArrayList<>(
                outcome.coders().stream().map(Evaluation.Scored::accuracy).toList());
        boolean ruled = coders.getFirst().themes().stream().anyMatch(theme -> theme.found() > 0);
        print(
                List.of(
                        survey.title(),
                        Integer.toString(coders.getFirst().comments()),
                        Long.toString(coders.getFirst().themes().stream()
                                .filter(theme -> theme.gold() > 0)
                                .count())),
                coders,
                ruled,
                Optional.empty(),
                String.format(Locale.ROOT, "%.0f s", watch.seconds() / FOLDS));
        outcome.people()
                .ifPresent(people -> print(
                        List.of(
                                "… those that a second reader coded too",
                                Integer.toString(people.accuracy().comments()),
                                ""),
                        people.coders().stream()
                                .map(Evaluation.Scored::accuracy)
                                .toList(),
                        ruled,
                        Optional.of(people.accuracy()),
                        ""));
        System.out.flush();
    }

    private static void print(
            List<String> about, List<Accuracy> coders, boolean ruled, Optional<Accuracy> second, String time) {
        line(
                about,
                "all decisions",
                coders,
                ruled,
                second,
                accuracy -> accuracy.micro().f1(),
                time);
        List<String> same = List.of("", "", "");
        line(
                same,
                "mean of themes",
                coders,
                ruled,
                second,
                accuracy -> accuracy.macro().f1(),
                "");
        line(same, "mean of comments", coders, ruled, second, Accuracy::perComment, "");
    }

    private static void line(
            List<String> about,
            String measure,
            List<Accuracy> coders,
            boolean ruled,
            Optional<Accuracy> second,
            Function<Accuracy, Estimate> figure,
            String time) {
        List<String> cells = new ArrayList<>(about);
        cells.add(measure);
        cells.add(ruled ? told(figure.apply(coders.get(0))) : "none");
        cells.add(told(figure.apply(coders.get(1))));
        cells.add(ruled ? told(figure.apply(coders.get(2))) : "");
        cells.add(second.map(figure).map(AccuracyBench::told).orElse(""));
        cells.add(time);
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String told(Estimate estimate) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", estimate.value(), estimate.low(), estimate.high());
    }

    /// Takes the processor time of the learning, which others on the machine do not lengthen, and tells nobody.
    private static final class Stopwatch implements Progress {
        private boolean learning;
        private long began;
        private long nanos;

        @Override
        public void begin(String work, long steps) {
            learning = work.startsWith("Learning");
            began = processorTime();
        }

        @Override
        public void advance(long steps) {}

        @Override
        public void end() {
            nanos += learning ? processorTime() - began : 0;
        }

        private static long processorTime() {
            return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                    ? machine.getProcessCpuTime()
                    : 0;
        }

        double seconds() {
            return nanos / 1e9;
        }
    }
}
