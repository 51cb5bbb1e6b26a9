package org.verbatim.folder;

import java.util.Optional;
import org.verbatim.codings.Standing;
import org.verbatim.index.Repeats;
import org.verbatim.index.Shard;
import org.verbatim.model.CommentId;
import org.verbatim.model.SetAside;
import org.verbatim.model.Survey;

/// Says which comments are not analysed, and why. A comment that a person decided about always is.
public final class SettingAside {
    private final boolean once;
    private final Standing people;
    private final Repeats repeats;

    /// @param repeats the long texts that came more than once; looked at only where a campaign counts once
    public SettingAside(Survey survey, Standing people, Repeats repeats) {
        this.once = survey.campaigns() == Survey.Campaigns.ONCE;
        this.people = people;
        this.repeats = repeats;
    }

    /// What is set aside of a survey.
    public static SettingAside of(Answers answers) {
        Survey survey = answers.opened().file().survey();
        boolean once = survey.campaigns() == Survey.Campaigns.ONCE;
        return new SettingAside(
                survey,
                answers.opened().standing(),
                Repeats.in(once ? answers.index().shards() : java.util.List.of()));
    }

    /// Whether a person decided anything about any comment at all.
    boolean anyDecided() {
        return !people.comments().isEmpty();
    }

    /// Why the comment is set aside, if it is.
    public Optional<SetAside> reason(CommentId id, Repeats.Comment place, Shard.Reading reading) {
        return anyDecided() && people.comments().contains(id) ? Optional.empty() : reason(place, reading);
    }

    /// Why the comment is set aside, unless a person decided about it.
    public Optional<SetAside> reason(Repeats.Comment place, Shard.Reading reading) {
        Optional<SetAside> aside = reading.aside(place.number());
        boolean again =
                aside.isEmpty() && once && repeats.firstOf(place, reading).isPresent();
        return again ? Optional.of(SetAside.DUPLICATE) : aside;
    }
}
