package org.verbatim.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verbatim.board.Today;
import org.verbatim.change.Effect;
import org.verbatim.change.LiveTaxonomy;
import org.verbatim.codings.Standing;
import org.verbatim.model.Comment;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Share;
import org.verbatim.model.Span;
import org.verbatim.model.ThemeId;
import org.verbatim.model.WrongInput;
import org.verbatim.search.Hit;
import org.verbatim.search.Query;
import org.verbatim.search.SearchResult;
import org.verbatim.taxonomy.Revision;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Taxonomy;
import org.verbatim.taxonomy.TaxonomyDocument;
import org.verbatim.taxonomy.Theme;
import org.verbatim.taxonomy.Wording;

/// The themes, one of them open to be edited beside what its words would change.
final class ThemesPage implements Page {
    /// How many comments gained, lost or carried are shown.
    private static final int SHOWN = 25;

    private final Desk desk;

    ThemesPage(Desk desk) {
        this.desk = desk;
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
        doors.ask("/effect", this::effect);
        doors.ask("/try", this::tryRule);
        doors.get("/suggest", this::suggest);
        doors.get("/carrying", this::carrying);
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

    /// What was written into the form.
    private static Wording wording(Asked asked) {
        return new Wording(
                asked.text("name").orElse(""),
                asked.text("definition").orElse("").replace("\r\n", "\n"),
                asked.text("include").orElse("").replace("\r\n", "\n"),
                asked.text("exclude").orElse("").replace("\r\n", "\n"),
                lines(asked, "rules"),
                lines(asked, "unless"),
                lines(asked, "examples"),
                lines(asked, "counterexamples"));
    }

    private static List<String> lines(Asked asked, String field) {
        return asked.text(field).orElse("").lines().toList();
    }

    /// The theme that the form is about; a new one is called by its name until it has an id.
    private static ThemeId theme(Asked asked) {
        String id = asked.text("theme")
                .orElseGet(() -> asked.text("name").orElse("new-theme"))
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return new ThemeId(asked.text("isnew").isPresent() ? id : asked.needed("theme"));
    }

    private static Optional<ThemeId> parent(Asked asked) {
        return asked.text("parent").map(ThemeId::new);
    }

    /// What a change would change.
    ///
    /// @param faults rules that cannot be read; then nothing was asked
    /// @param took how long it took, in milliseconds
    record EffectModel(List<Problem> faults, Optional<Effect> effect, long took) {
        Effect told() {
            return effect.orElseThrow();
        }

        Effect.Moved theme() {
            return told().themes().getFirst();
        }

        List<Effect.Moved> others() {
            return told().themes().subList(1, told().themes().size());
        }

        static List<Stretch> stretches(Effect.Shown shown) {
            return Stretch.of(shown.comment().verbatim(), shown.words());
        }
    }

    private Answer effect(Asked asked) {
        long started = System.nanoTime();
        Problems problems = new Problems();
        Optional<Effect> effect = effect(theme(asked), parent(asked), wording(asked), problems);
        long took = (System.nanoTime() - started) / 1_000_000;
        return new Answer.Piece("web/effect.jte", new EffectModel(problems.sorted(), effect, took));
    }

    private Optional<Effect> effect(ThemeId theme, Optional<ThemeId> parent, Wording wording, Problems problems) {
        Taxonomies old = desk.today().taxonomies();
        return changed(theme, parent, wording, problems).map(after -> effect(old, after, theme));
    }

    private Effect effect(Taxonomies old, Taxonomies after, ThemeId theme) {
        Standing people = desk.today().answers().opened().standing();
        return desk.today().live().effect(old, after, theme, people, SHOWN);
    }

    /// The taxonomies with the theme so worded; empty if there is any problem in them.
    private Optional<Taxonomies> changed(ThemeId theme, Optional<ThemeId> parent, Wording wording, Problems problems) {
        Taxonomies old = desk.today().taxonomies();
        Taxonomy changed = desk.today()
                .document(theme)
                .changed(theme, parent.filter(id -> old.number(id).isPresent()), wording, problems);
        return problems.none() ? LiveTaxonomy.changed(old, changed, problems) : Optional.empty();
    }

    /// What one more rule would add.
    ///
    /// @param rule the rule as it was written
    record Trial(String rule, List<Problem> faults, Optional<Effect> effect) {
        long found() {
            return effect.map(told -> told.rules().getLast().comments()).orElse(0L);
        }

        long gained() {
            return effect.map(told -> told.themes().getFirst().byRules().gained())
                    .orElse(0L);
        }

        List<Effect.Shown> some() {
            return effect.map(told ->
                            told.gained().subList(0, Math.min(5, told.gained().size())))
                    .orElse(List.of());
        }
    }

    private Answer tryRule(Asked asked) {
        Optional<String> rule = asked.text("tried").map(String::strip);
        return new Answer.Piece(
                "web/trials.jte",
                rule.map(text -> List.of(trial(text, theme(asked), parent(asked), wording(asked))))
                        .orElse(List.of()));
    }

    private Trial trial(String rule, ThemeId theme, Optional<ThemeId> parent, Wording wording) {
        Problems problems = new Problems();
        Wording without = wording.readable();
        Optional<Effect> effect = changed(theme, parent, without, problems)
                .flatMap(old -> changed(theme, parent, without.withRule(rule), problems)
                        .map(after -> effect(old, after, theme)));
        return new Trial(rule, problems.sorted(), effect);
    }

    /// Rules made of words that were selected in a comment.
    private Answer suggest(Asked asked) {
        ThemeId theme = new ThemeId(asked.needed("theme"));
        Wording wording = desk.today()
                .document(theme)
                .taxonomy()
                .theme(theme)
                .map(Wording::of)
                .orElse(Wording.named("new"));
        String words = asked.needed("words");
        List<Trial> trials = desk.today().suggestions().of(words.substring(0, Math.min(words.length(), 400))).stream()
                .map(rule -> trial(rule, theme, Optional.empty(), wording))
                .toList();
        return new Answer.Piece("web/trials.jte", trials);
    }

    /// Comments that carry the theme as it is saved.
    record Carrying(String theme, Share comments, List<Effect.Shown> some) {
        static List<Stretch> stretches(Effect.Shown shown) {
            return Stretch.of(shown.comment().verbatim(), shown.words());
        }
    }

    private Answer carrying(Asked asked) {
        ThemeId theme = new ThemeId(asked.needed("theme"));
        Today today = desk.today();
        if (today.taxonomies().number(theme).isEmpty()) {
            throw new WrongInput(new Problem(
                    Problem.Place.of("theme"), "there is no theme '" + theme + "'", "choose one of the list"));
        }
        SearchResult result = today.search().find(Query.of(Query.Typed.of("@" + theme), today.answers()));
        List<Effect.Shown> some = new ArrayList<>();
        for (Hit hit : result.hits(0, 8 * SHOWN, Integer.MAX_VALUE)) {
            String verbatim = hit.left() + hit.words() + hit.right();
            Span span = new Span(
                    hit.left().length(), hit.left().length() + hit.words().length());
            boolean again = !some.isEmpty() && some.getLast().comment().id().equals(hit.comment());
            if (again) {
                List<Span> spans = new ArrayList<>(some.getLast().words());
                spans.add(span);
                some.set(some.size() - 1, new Effect.Shown(some.getLast().comment(), spans, Optional.empty()));
            } else if (some.size() < SHOWN) {
                some.add(new Effect.Shown(new Comment(hit.comment(), verbatim), List.of(span), Optional.empty()));
            }
        }
        return new Answer.Piece(
                "web/carrying.jte", new Carrying(theme.value(), result.counts().comments(), some));
    }

    private Answer save(Asked asked, Pen pen) {
        ThemeId theme = theme(asked);
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
        effect(theme, parent(asked), wording(asked), problems);
        problems.throwIfAny();
        TaxonomyDocument saved = document.save(new Revision(
                theme,
                parent(asked),
                wording(asked),
                pen.coder().value(),
                LocalDate.ofInstant(pen.now(), ZoneOffset.UTC),
                asked.needed("why")));
        return new Answer.GoTo("/themes?theme=" + URLEncoder.encode(theme.value(), StandardCharsets.UTF_8) + "&saved="
                + URLEncoder.encode(saved.taxonomy().version(), StandardCharsets.UTF_8));
    }
}
