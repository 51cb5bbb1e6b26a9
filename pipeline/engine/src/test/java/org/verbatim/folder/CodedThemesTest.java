package org.verbatim.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verbatim.codings.CodingsFolder;
import org.verbatim.codings.Decision;
import org.verbatim.codings.Journal;
import org.verbatim.codings.Opinion;
import org.verbatim.codings.Standing;
import org.verbatim.model.CoderId;
import org.verbatim.model.CommentId;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.run.WrittenSurvey;

/// What becomes of codings when their themes change.
class CodedThemesTest {
    private static final CoderId ANNA = new CoderId("anna");

    @TempDir
    private Path folder;

    private WrittenSurvey survey;

    @BeforeEach
    void codeByThemesOfOld() {
        survey = new WrittenSurvey(folder);
        try (Journal journal = CodingsFolder.of(folder).journal(ANNA, "a test")) {
            journal.append(List.of(
                    Decision.apply(Instant.EPOCH, ANNA, CommentId.parse("r1/barriers"), new ThemeId("staffing")),
                    Decision.remove(Instant.EPOCH, ANNA, CommentId.parse("r1/barriers"), new ThemeId("beds")),
                    Decision.remove(Instant.EPOCH, ANNA, CommentId.parse("r2/barriers"), new ThemeId("staffing"))));
        }
    }

    @Test
    void keepsThoseOfAThemeRenamed() {
        themes("{id: people, name: People, was: [staffing]}");
        assertEquals("[people]", carried("r1/barriers"));
        assertEquals(
                List.of(
                        "1 decision speaks of 'beds', which is no theme, and counts for nothing",
                        "2 decisions speak of 'staffing', and count for 'people', which took its place"),
                remarks());
    }

    @Test
    void mergesWhatAppliedAndForgetsWhatDidNot() {
        themes("{id: people, name: People, was: [staffing, beds]}");
        assertEquals("[people]", carried("r1/barriers"));
        assertEquals("[]", carried("r2/barriers"));
    }

    @Test
    void keepsThoseOfASplitThemeAboveItsParts() {
        themes(
                "{id: people, name: People, themes: [{id: nurses, name: N, was: [staffing]}, {id: doctors, name: D, was: [staffing]}]}");
        assertEquals("[people]", carried("r1/barriers"));
        assertEquals(
                "2 decisions speak of 'staffing', which was split into nurses and doctors, and count for 'people' above them",
                remarks().get(1));
    }

    @Test
    void saysThatASplitWithoutAThemeAboveLeavesThemNothing() {
        themes("{id: nurses, name: N, was: [staffing]}, {id: doctors, name: D, was: [staffing]}");
        assertEquals("[staffing]", carried("r1/barriers"));
        assertEquals(
                "2 decisions speak of 'staffing', which was split into nurses and doctors, and count for none of them",
                remarks().get(1));
    }

    /// Who gave the whole did not say that a part does not apply, though she said that nothing else does.
    @Test
    void leavesOpenWhichPartOfASplitThemeACommentCarries() {
        CommentId comment = CommentId.parse("r3/barriers");
        CoderId rules = CoderId.RULES;
        Map<ThemeId, CoderId> found = Map.of(new ThemeId("nurses"), rules, new ThemeId("data"), rules);
        try (Journal journal = CodingsFolder.of(folder).journal(ANNA, "a test")) {
            journal.append(List.of(
                    Decision.none(Instant.EPOCH, ANNA, comment),
                    Decision.apply(Instant.EPOCH, ANNA, comment, new ThemeId("staffing"))));
        }
        themes("{id: nurses, name: N, was: [staffing], themes: [{id: agency, name: A}]},"
                + " {id: doctors, name: D, was: [staffing]}, {id: data, name: X}");

        Standing standing = opened().standing();

        Opinion opinion = standing.opinion(comment, ANNA).orElseThrow();
        for (String part : List.of("nurses", "doctors", "agency")) {
            assertEquals(Optional.empty(), opinion.says(new ThemeId(part)), part);
        }
        assertEquals(Optional.of(false), opinion.says(new ThemeId("data")));
        assertEquals(
                Optional.of(rules),
                Optional.ofNullable(standing.decide(comment, found).get(new ThemeId("nurses"))),
                "what the rules find of a part stands");
        assertFalse(standing.decide(comment, found).containsKey(new ThemeId("data")));

        try (Journal journal = CodingsFolder.of(folder).journal(ANNA, "a test")) {
            journal.append(Decision.none(Instant.EPOCH.plusSeconds(1), ANNA, comment));
        }
        assertEquals(
                Optional.of(false),
                opened().standing().opinion(comment, ANNA).orElseThrow().says(new ThemeId("doctors")),
                "coded anew");
    }

    @Test
    void refusesAFormerThemeThatIsStillThere() {
        survey.write("themes.yaml", "title: T\nthemes: [{id: people, name: P, was: [data]}, {id: data, name: D}]\n");
        Problems problems = new Problems();
        Opened.read(folder, Optional.empty(), problems);
        assertEquals("""
                themes.yaml:2:38: 'data' is still a theme
                  fix: take it out of was:, or take the theme itself out""", said(problems));
    }

    private void themes(String themes) {
        survey.write("themes.yaml", "title: T\nversion: 2\nthemes: [" + themes + "]\n");
    }

    private String carried(String comment) {
        return opened().standing()
                .opinion(CommentId.parse(comment), ANNA)
                .map(opinion -> opinion.themes().toString())
                .orElse("[]");
    }

    private List<String> remarks() {
        return opened().remarks().stream().map(Problem::what).toList();
    }

    private Opened opened() {
        Problems problems = new Problems();
        Optional<Opened> opened = Opened.read(folder, Optional.empty(), problems);
        assertEquals(Set.of(), Set.copyOf(problems.sorted()));
        return opened.orElseThrow();
    }

    private static String said(Problems problems) {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
