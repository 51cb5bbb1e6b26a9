package org.verbatim.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verbatim.codings.Estimate;
import org.verbatim.model.ThemeId;

/// A card within a model's file.
final class CardFile {
    private CardFile() {}

    static void write(Card card, DataOutputStream out) throws IOException {
        out.writeUTF(card.taxonomy());
        out.writeUTF(card.embeddings());
        out.writeInt(card.comments());
        out.writeInt(card.respondents());
        out.writeInt(card.texts());
        out.writeLong(card.seed());
        write(card.micro(), out);
        write(card.macro(), out);
        write(card.calibrationError(), out);
        out.writeInt(card.themes().size());
        for (Card.OfTheme theme : card.themes()) {
            out.writeUTF(theme.theme().value());
            out.writeInt(theme.judged());
            out.writeInt(theme.comments());
            out.writeDouble(theme.threshold());
            write(theme.precision(), out);
            write(theme.recall(), out);
            write(theme.f1(), out);
        }
    }

    static Card read(DataInputStream in) throws IOException {
        return new Card(
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                figure(in),
                figure(in),
                figure(in),
                themes(in));
    }

    private static List<Card.OfTheme> themes(DataInputStream in) throws IOException {
        List<Card.OfTheme> themes = new ArrayList<>();
        int count = in.readInt();
        for (int theme = 0; theme < count; theme++) {
            themes.add(new Card.OfTheme(
                    new ThemeId(in.readUTF()),
                    in.readInt(),
                    in.readInt(),
                    in.readDouble(),
                    figure(in),
                    figure(in),
                    figure(in)));
        }
        return themes;
    }

    private static void write(Estimate figure, DataOutputStream out) throws IOException {
        out.writeDouble(figure.value());
        out.writeDouble(figure.low());
        out.writeDouble(figure.high());
    }

    private static Estimate figure(DataInputStream in) throws IOException {
        return new Estimate(in.readDouble(), in.readDouble(), in.readDouble());
    }
}
