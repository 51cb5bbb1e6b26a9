package org.verbatim.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.verbatim.model.OrganisationId;
import org.verbatim.model.Permission;
import org.verbatim.model.Respondent;
import org.verbatim.model.RespondentId;

/// The respondents of a shard as they were indexed, without their verbatims; for one thread. Options and values come in
/// ascending order.
public final class Respondents {
    private final int questions;
    private final Cursor<BinaryDocValues> ids;
    private final Cursor<SortedDocValues> organisations;
    private final Cursor<NumericDocValues> weights;
    private final Cursor<NumericDocValues> countOnly;
    private final List<Cursor<SortedNumericDocValues>> chosen;
    private final List<Cursor<SortedSetDocValues>> segments;
    private final Map<Integer, Optional<OrganisationId>> organisationByOrdinal = new HashMap<>();
    private final List<Map<Long, List<String>>> valuesByOrdinal = new ArrayList<>();
    private final Map<List<Integer>, List<Integer>> sameChoices = new HashMap<>();

    Respondents(Shard shard, int closedQuestions, int segmentCount) {
        questions = Math.max(1, shard.questions());
        ids = new Cursor<>(shard, Fields.RESPONDENT, DocValues::getBinary, BinaryDocValues::advanceExact);
        organisations = new Cursor<>(shard, Fields.ORGANISATION, DocValues::getSorted, SortedDocValues::advanceExact);
        weights = new Cursor<>(shard, Fields.WEIGHT, DocValues::getNumeric, NumericDocValues::advanceExact);
        countOnly = new Cursor<>(shard, Fields.COUNT_ONLY, DocValues::getNumeric, NumericDocValues::advanceExact);
        chosen = new ArrayList<>();
        for (int closed = 0; closed < closedQuestions; closed++) {
            chosen.add(new Cursor<>(
                    shard, Fields.chosen(closed), DocValues::getSortedNumeric, SortedNumericDocValues::advanceExact));
        }
        segments = new ArrayList<>();
        for (int segment = 0; segment < segmentCount; segment++) {
            segments.add(new Cursor<>(
                    shard, Fields.segment(segment), DocValues::getSortedSet, SortedSetDocValues::advanceExact));
            valuesByOrdinal.add(new HashMap<>());
        }
    }

    /// The id of the respondent of this number.
    public RespondentId id(int respondent) {
        try {
            if (!ids.at(respondent * questions)) {
                throw new DamagedIndex("respondent " + respondent + " has no id", null);
            }
            BytesRef bytes = ids.values().binaryValue();
            return new RespondentId(new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DamagedIndex("cannot read respondent " + respondent, e);
        }
    }

    /// The respondent of this number; verbatims are left to [Shard.Reading].
    public Respondent respondent(int respondent) {
        int document = respondent * questions;
        try {
            return new Respondent(
                    id(respondent),
                    organisation(document),
                    weights.at(document)
                            ? Double.longBitsToDouble(weights.values().longValue())
                            : 1,
                    countOnly.at(document) ? Permission.COUNT_ONLY : Permission.QUOTE,
                    choices(document),
                    segmentValues(document),
                    List.of());
        } catch (IOException e) {
            throw new DamagedIndex("cannot read respondent " + respondent, e);
        }
    }

    private Optional<OrganisationId> organisation(int document) throws IOException {
        if (!organisations.at(document)) {
            return Optional.empty();
        }
        int ordinal = organisations.values().ordValue();
        Optional<OrganisationId> known = organisationByOrdinal.get(ordinal);
        if (known == null) {
            known = Optional.of(
                    new OrganisationId(organisations.values().lookupOrd(ordinal).utf8ToString()));
            organisationByOrdinal.put(ordinal, known);
        }
        return known;
    }

    private List<List<Integer>> choices(int document) throws IOException {
        List<List<Integer>> all = new ArrayList<>(chosen.size());
        for (Cursor<SortedNumericDocValues> cursor : chosen) {
            List<Integer> options = List.of();
            if (cursor.at(document)) {
                int count = cursor.values().docValueCount();
                List<Integer> read = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    read.add((int) cursor.values().nextValue());
                }
                options = sameChoices.computeIfAbsent(read, List::copyOf);
            }
            all.add(options);
        }
        return all;
    }

    private List<List<String>> segmentValues(int document) throws IOException {
        List<List<String>> all = new ArrayList<>(segments.size());
        for (int segment = 0; segment < segments.size(); segment++) {
            Cursor<SortedSetDocValues> cursor = segments.get(segment);
            all.add(cursor.at(document) ? values(cursor.values(), valuesByOrdinal.get(segment)) : List.of());
        }
        return all;
    }

    private static List<String> values(SortedSetDocValues values, Map<Long, List<String>> singles) throws IOException {
        long first = values.nextOrd();
        List<String> single = singles.get(first);
        if (single == null) {
            single = List.of(values.lookupOrd(first).utf8ToString());
            singles.put(first, single);
        }
        if (values.docValueCount() == 1) {
            return single;
        }
        List<String> several = new ArrayList<>(single);
        for (int i = 1; i < values.docValueCount(); i++) {
            several.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
        return List.copyOf(several);
    }
}
