package org.verbatim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The model that was kept last beside a survey that lies open; it is read again when another run has kept another. For
/// any thread.
final class LatestModel implements AutoCloseable {
    private final List<ModelCodings> read = new ArrayList<>();
    private Optional<Stamps> stamps = Optional.empty();
    private Optional<ModelCodings> latest = Optional.empty();

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

    /// One that another took the place of may still be asked until then.
    @Override
    public synchronized void close() {
        read.forEach(ModelCodings::close);
    }
}
