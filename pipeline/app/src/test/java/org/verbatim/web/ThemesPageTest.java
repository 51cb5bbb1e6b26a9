package org.verbatim.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A theme is edited beside what its words would change.
class ThemesPageTest {
    @TempDir
    Path folder;

    private static String digest(Served served, String theme) {
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]+)\"")
                .matcher(served.get("/themes?theme=" + theme).body());
        assertTrue(digest.find());
        return digest.group(1);
    }

    private static HttpResponse<String> save(Served served, String digest, String rules, String why) {
        return served.post(
                "/themes/save", "theme", "milk", "name", "Milk", "digest", digest, "rules", rules, "why", why);
    }

    @Test
    void showsAThemeWithItsWords() {
        try (Served served = Served.tea(folder)) {
            String page = served.get("/themes?theme=milk").body();
            assertTrue(page.contains("<span class=\"quiet\">milk</span>"), page);
            assertTrue(page.contains(">milk</textarea>"), page);
            assertTrue(page.contains("aria-current=\"page\"><span class=\"swatch hue-3"), page);
            assertTrue(served.get("/themes").body().contains("no rules"), page);
        }
    }

    @Test
    void tellsWhatAChangeWouldChange() {
        try (Served served = Served.tea(folder)) {
            String effect = served.post("/themes/effect", "theme", "milk", "name", "Milk", "rules", "milk\r\nzebra")
                    .body();
            assertTrue(effect.contains("<dt>Gained</dt><dd class=\"large gained\">0</dd>"), effect);
            effect = served.post("/themes/effect", "theme", "milk", "name", "Milk", "rules", "lack")
                    .body();
            assertTrue(effect.contains("<dt>Gained</dt><dd class=\"large gained\">1</dd>"), effect);
            assertTrue(effect.contains("<dt>Lost</dt><dd class=\"large lost\">2</dd>"), effect);
            assertTrue(effect.contains("We <mark>lack</mark> the time."), effect);
        }
    }

    @Test
    void namesTheRuleThatCannotBeRead() {
        try (Served served = Served.tea(folder)) {
            String effect = served.post("/themes/effect", "theme", "milk", "name", "Milk", "rules", "milk\r\n(tea OR")
                    .body();
            assertTrue(effect.contains("<span class=\"where\">rules:2:8</span>"), effect);
        }
    }

    @Test
    void triesARuleAndMakesRulesOfSelectedWords() {
        try (Served served = Served.tea(folder)) {
            String tried = served.post(
                            "/themes/try",
                            "theme",
                            "milk",
                            "name",
                            "Milk",
                            "rules",
                            "milk\r\ncoffee",
                            "tried",
                            "time OR coffee")
                    .body();
            assertTrue(tried.contains("finds 3 comments, <strong class=\"gained\">1 new</strong>"), tried);
            String made = served.get("/themes/suggest?theme=milk&words=lack%20the%20time")
                    .body();
            assertTrue(made.contains("data-adds-rule=\"&#34;lack the time&#34;\""), made);
            assertTrue(made.contains("data-adds-rule=\"lack NEAR/3 time\""), made);
        }
    }

    @Test
    void savesIntoTheFileAndEveryScreenFollows() throws IOException {
        try (Served served = Served.tea(folder)) {
            HttpResponse<String> saved = save(served, digest(served, "milk"), "milk\r\ncoffee", "coffee takes milk");
            assertEquals(303, saved.statusCode(), saved.body());
            assertEquals(
                    "/themes?theme=milk&saved=2",
                    saved.headers().firstValue("Location").orElse(""));
            String file = Files.readString(folder.resolve("themes.yaml"));
            assertTrue(file.contains("- {id: milk, name: Milk, rules: [milk, coffee]}"), file);
            assertTrue(file.contains("    by: alice\n    theme: milk\n    why: coffee takes milk\n"), file);
            String why = served.get("/explain?comment=a/why").body();
            assertTrue(why.contains(">Milk</a>"), why);
            assertTrue(served.get("/grid/view?theme=milk").body().contains("a/why"));
        }
    }

    @Test
    void neverOverwritesWhatAnotherWroteMeanwhile() throws IOException {
        try (Served served = Served.tea(folder)) {
            String digest = digest(served, "milk");
            String theirs = Served.THEMES.replace("rules: [milk]", "rules: [milk, cream]");
            Files.writeString(folder.resolve("themes.yaml"), theirs);
            HttpResponse<String> refused = save(served, digest, "milk\r\ncoffee", "coffee takes milk");
            assertEquals(422, refused.statusCode());
            assertTrue(
                    refused.body().contains("the file was changed on the disk since it was opened here"),
                    refused.body());
            assertEquals(theirs, Files.readString(folder.resolve("themes.yaml")));
        }
    }

    @Test
    void wantsAWordWhyAndRulesThatCanBeRead() throws IOException {
        try (Served served = Served.tea(folder)) {
            assertTrue(save(served, digest(served, "milk"), "milk", "").body().contains("a change needs a word why"));
            assertEquals(
                    422,
                    save(served, digest(served, "milk"), "(milk", "why not").statusCode());
            assertEquals(Served.THEMES, Files.readString(folder.resolve("themes.yaml")));
        }
    }

    @Test
    void addsATheme() throws IOException {
        try (Served served = Served.tea(folder)) {
            HttpResponse<String> saved = served.post(
                    "/themes/save",
                    "isnew",
                    "yes",
                    "theme",
                    "Hot drinks",
                    "name",
                    "Hot drinks",
                    "parent",
                    "capacity",
                    "digest",
                    digest(served, "milk"),
                    "rules",
                    "coffee",
                    "why",
                    "asked for");
            assertEquals(303, saved.statusCode(), saved.body());
            String file = Files.readString(folder.resolve("themes.yaml"));
            assertTrue(file.contains("      - id: hot-drinks\n        name: Hot drinks\n"), file);
        }
    }

    @Test
    void refusesToSaveWhereAnotherHoldsThePen() throws IOException {
        try (Served first = Served.tea(folder);
                Served second = Served.over(folder, "bob")) {
            assertEquals(
                    422,
                    save(second, digest(second, "milk"), "milk\r\ncoffee", "mine")
                            .statusCode());
            assertFalse(Files.readString(folder.resolve("themes.yaml")).contains("coffee"));
            assertTrue(first.get("/themes").body().contains("Save to themes.yaml"));
        }
    }

    @Test
    void goesOnWithWhatItReadLastWhileTheFileIsBroken() throws IOException {
        try (Served served = Served.tea(folder)) {
            assertEquals(200, served.get("/themes").statusCode());
            Files.writeString(folder.resolve("themes.yaml"), "themes: [{id: milk, rules: ['(']}]\n");
            String page = served.get("/search?find=milk").body();
            assertTrue(page.contains("<strong>2 places</strong>"), page);
            assertTrue(served.get("/themes?new=1").body().contains("themes.yaml:1:"), page);
        }
    }
}
