package org.verbatim.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How long a researcher waits for the workbench of a survey, over HTTP: after it was opened, for the first and the
/// later edits of each theme, and for queries. A main program, no test: `scripts/bench workbench`.
///
/// Nobody looks at the page before the first question comes: what the workbench does by itself once a theme is opened
/// has the time that a person takes to read the theme and type, [#TYPING].
final class Waiting {
    /// How long a person takes to type a rule, in milliseconds.
    private static final long TYPING = 2_000;

    private final Served served;
    private final List<String> typed;
    private final Map<String, List<Double>> taken = new TreeMap<>();

    private Waiting(Served served, List<String> typed) {
        this.served = served;
        this.typed = typed;
    }

    /// @param arguments the folder of a survey of the benchmark, with what is typed into it in `typed.txt`, and how
    /// often it is opened anew
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, List<Double>> all = new TreeMap<>();
        List<String> typed = Files.readAllLines(Path.of(arguments[0], "typed.txt"));
        int times = arguments.length < 2 ? 1 : Integer.parseInt(arguments[1]);
        for (int time = 0; time < times; time++) {
            long opening = System.nanoTime();
            try (Served served = Served.over(Path.of(arguments[0]), "bench")) {
                Waiting waiting = new Waiting(served, typed);
                waiting.took("0 opened, until the first answer", opening);
                waiting.measure(time);
                waiting.taken.forEach((what, took) ->
                        all.computeIfAbsent(what, none -> new ArrayList<>()).addAll(took));
            }
        }
        all.forEach(Waiting::print);
    }

    private void measure(int time) throws InterruptedException {
        List<String> themes = themes();
        for (int number = 0; number < themes.size(); number++) {
            // Another theme comes first each time.
            edit(themes.get((number + time) % themes.size()));
        }
        for (String query : typed) {
            long asked = System.nanoTime();
            ok(served.get("/grid/view?query=" + Served.encoded(query)));
            took("5 query", asked);
        }
    }

    private List<String> themes() {
        Matcher link = Pattern.compile("href=\"/themes\\?theme=([^\"&]+)\"")
                .matcher(served.get("/themes").body());
        return link.results().map(found -> found.group(1)).distinct().collect(Collectors.toList());
    }

    private void edit(String theme) throws InterruptedException {
        long asked = System.nanoTime();
        String page = served.get("/themes?theme=" + theme).body();
        took("1 theme's page", asked);
        String rules = field(page, "rules");
        asked = System.nanoTime();
        effect(theme, rules);
        took("2 what the theme finds, when it is opened", asked);
        Thread.sleep(TYPING);
        for (int edit = 0; edit < typed.size(); edit++) {
            asked = System.nanoTime();
            effect(theme, rules + "\n" + typed.get(edit));
            took(edit == 0 ? "3 first edit of a theme" : "4 later edit", asked);
        }
    }

    private void effect(String theme, String rules) {
        ok(served.post("/themes/effect", "theme", theme, "name", theme, "rules", rules));
    }

    private static String field(String page, String name) {
        Matcher field = Pattern.compile("<textarea[^>]* name=\"" + name + "\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        if (!field.find()) {
            throw new IllegalStateException("no " + name);
        }
        return field.group(1).replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static void ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || answer.body().contains("class=\"where\"")) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private void took(String what, long since) {
        double milliseconds = (System.nanoTime() - since) / 1e6;
        taken.computeIfAbsent(what, none -> new ArrayList<>()).add(milliseconds);
    }

    private static void print(String what, List<Double> taken) {
        List<Double> sorted = taken.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, p95 %.0f ms, longest %.0f ms of %d%n",
                what.substring(2),
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(0.95 * sorted.size()) - 1)),
                sorted.getLast(),
                sorted.size());
    }
}
