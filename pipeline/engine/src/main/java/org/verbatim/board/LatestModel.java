package org.verbatim.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verbatim.annotate.Models;
import org.verbatim.folder.Answers;
import org.verbatim.model.ThemeId;
import org.verbatim.taxonomy.Taxonomies;
import org.verbatim.taxonomy.Theme;
import org.verbatim.teach.KeptModel;
import org.verbatim.teach.ModelCodings;

/// The model that was kept last beside a survey that lies open, and what it says of all comments; it is read again when
/// another run has kept another. For any thread.
final class LatestModel implements AutoCloseable {
    private final List<ModelCodings> read = new ArrayList<>();
    private Optional<Stamps> stamps = Optional.empty();
    private Optional<ModelCodings> latest = Optional.empty();
    private Optional<Reading> reading = Optional.empty();

    /// What a model says by these taxonomies, whose rules it was shown.
    private record Reading(ModelCodings model, Taxonomies taxonomies, ModelLayers layers) {}

    /// The model; empty if there is none that this program can read.
    synchronized Optional<ModelCodings> of(Answers answers) {
        Stamps now = Stamps.of(List.of(new KeptModel(answers.opened().file()).file()));
        if (!stamps.equals(Optional.of(now))) {
            stamps = Optional.of(now);
            latest = ModelCodings.kept(answers);
            latest.ifPresent(read::add);
        }
        return latest;
    }

    /// What the model says of all comments. It is asked again only if it is another, or if themes find otherwise.
    ///
    /// @param rules what the themes find now
    synchronized Optional<ModelLayers> layers(Answers answers, Cells cells, Models models, ThemeLayers rules) {
        Optional<ModelCodings> model = of(answers);
        boolean known = reading.isPresent()
                && model.equals(reading.map(Reading::model))
                && rules.findAlike(reading.get().taxonomies())
                && ids(reading.get().taxonomies()).equals(ids(answers.opened().taxonomies()));
        if (!known) {
            reading.ifPresent(old -> old.layers().close());
            reading = model.map(now -> new Reading(
                    now,
                    answers.opened().taxonomies(),
                    new ModelLayers(now.learnt().model(), answers, cells, models)));
        }
        return reading.map(Reading::layers);
    }

    private static List<ThemeId> ids(Taxonomies taxonomies) {
        return taxonomies.themes().stream().map(Theme::id).toList();
    }

    /// A model that another took the place of may still be asked until then.
    @Override
    public synchronized void close() {
        reading.ifPresent(now -> now.layers().close());
        read.forEach(ModelCodings::close);
    }
}
