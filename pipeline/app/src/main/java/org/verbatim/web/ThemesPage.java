package org.verbatim.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.board.Today;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.taxonomy.Revision;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.TaxonomyDocument;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.Wording;

/// The themes, one of them open to be edited beside what its words would change.
final class ThemesPage implements Page {
    private final Desk desk;
    private final Effects effects;

    ThemesPage(Desk desk) {
        this.desk = desk;
        this.effects = new Effects(desk);
    }

    @Override
    public String path() {
        return "/themes";
    }

    @Override
    public String name() {
        return "Themes";
    }

    @Override
    public void open(Doors doors) {
        doors.ask("/effect", effects::effect);
        doors.ask("/try", effects::tryRule);
        doors.get("/suggest", effects::suggest);
        doors.get("/carrying", effects::carrying);
        doors.post("/save", this::save);
    }

    /// A theme in the list.
    record Item(String id, String name, int depth, int hue, int line, boolean here, boolean silent) {}

    /// The themes of one file.
    record Axis(String title, List<Item> items) {}

    /// The theme that is open.
    ///
    /// @param digest of the file as it was opened
    record Editor(
            String id, boolean isNew, String parent, Wording wording, String file, String version, String digest) {
        /// Items a line each.
        static String lines(List<String> items) {
            return String.join("\n", items);
        }

        /// How many lines a field is high.
        static int rows(List<String> items, int least) {
            return Math.clamp(items.size() + 1L, least, 14);
        }
    }

    /// What the screen shows.
    record Model(List<Axis> axes, Optional<Editor> editor, String saved) {}

    @Override
    public Answer.Screen screen(Asked asked) {
        Today today = desk.today();
        Taxonomies taxonomies = today.taxonomies();
        boolean isNew = asked.text("new").isPresent();
        Optional<ThemeId> wanted = asked.text("theme")
                .map(ThemeId::new)
                .or(() -> taxonomies.themes().stream().map(Theme::id).findFirst())
                .filter(theme -> !isNew && taxonomies.number(theme).isPresent());
        Optional<Editor> editor = isNew ? Optional.of(fresh(asked, today)) : wanted.map(theme -> editor(theme, today));
        return new Answer.Screen(
                "web/themes.jte",
                new Model(axes(taxonomies, wanted), editor, asked.text("saved").orElse("")));
    }

    private static List<Axis> axes(Taxonomies taxonomies, Optional<ThemeId> here) {
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < taxonomies.axes().size(); axis++) {
            List<Item> items = new ArrayList<>();
            for (int number = 0; number < taxonomies.size(); number++) {
                if (taxonomies.axis(number) == axis) {
                    items.add(item(taxonomies, number, here));
                }
            }
            axes.add(new Axis(taxonomies.axes().get(axis).title(), items));
        }
        return axes;
    }

    private static Item item(Taxonomies taxonomies, int number, Optional<ThemeId> here) {
        Theme theme = taxonomies.theme(number);
        return new Item(
                theme.id().value(),
                theme.name(),
                taxonomies.ancestors(number).length,
                number % 8,
                number / 8 % 5,
                here.filter(theme.id()::equals).isPresent(),
                theme.rules().isEmpty());
    }

    private static Editor editor(ThemeId theme, Today today) {
        TaxonomyDocument document = today.document(theme);
        return new Editor(
                theme.value(),
                false,
                "",
                document.taxonomy().theme(theme).map(Wording::of).orElse(Wording.named("")),
                document.name(),
                document.taxonomy().version(),
                document.digest());
    }

    private static Editor fresh(Asked asked, Today today) {
        TaxonomyDocument document = today.document(new ThemeId("-"));
        return new Editor(
                "",
                true,
                asked.text("parent").orElse(""),
                Wording.named(""),
                document.name(),
                document.taxonomy().version(),
                document.digest());
    }

    private Answer save(Asked asked, Pen pen) {
        ThemeForm form = ThemeForm.of(asked);
        ThemeId theme = form.theme();
        TaxonomyDocument document = desk.today().document(theme);
        if (!document.digest().equals(asked.needed("digest"))) {
            throw new WrongInput(
                    new Problem(
                            Problem.Place.of(document.name()),
                            "the file was changed on the disk since it was opened here, and is not overwritten",
                            "copy your wording, open the theme again to see what the file says now, and make your change there"));
        }
        if (asked.text("why").isEmpty()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("why"),
                    "a change needs a word why",
                    "write it beside the button; it stands in the file's changes"));
        }
        Problems problems = new Problems();
        effects.of(form, problems);
        problems.throwIfAny();
        TaxonomyDocument saved = document.save(new Revision(
                theme,
                form.parent(),
                form.wording(),
                pen.coder().value(),
                LocalDate.ofInstant(pen.now(), ZoneOffset.UTC),
                asked.needed("why")));
        return new Answer.GoTo("/themes?theme=" + URLEncoder.encode(theme.value(), StandardCharsets.UTF_8) + "&saved="
                + URLEncoder.encode(saved.taxonomy().version(), StandardCharsets.UTF_8));
    }
}
