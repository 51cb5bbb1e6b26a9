package org.verbatim.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.verbatim.annotate.Models;
import org.verbatim.files.Digests;
import org.verbatim.files.WholeFolder;
import org.verbatim.index.DamagedIndex;
import org.verbatim.index.Shard;
import org.verbatim.index.WordFamilies;
import org.verbatim.model.Problem;
import org.verbatim.model.Problems;
import org.verbatim.model.Segment;
import org.verbatim.model.WrongInput;
import org.verbatim.source.Responses;
import org.verbatim.source.SurveyFile;
import org.verbatim.work.Progress;

/// The folder in which a survey's index is kept between runs: `.verbatim/index`.
///
/// It is a cache. It is used as long as the data and survey.yaml are byte for byte those that it was made from; else,
/// or if it is damaged, it is made again. To answer a question, the size of the data and the time of their last change
/// are enough; only if these differ are all bytes looked at.
public final class IndexFolder {
    /// Counts up whenever an older index would be read wrongly.
    private static final String FORMAT = "4";

    private final SurveyFile file;
    private final Path folder;
    private final String stamp;

    /// @param file of the survey; nothing is opened yet
    public IndexFolder(SurveyFile file) {
        this.file = file;
        this.folder = file.directory().resolve(".verbatim").resolve("index");
        this.stamp = String.join(
                "; ", file.data().paths().stream().map(IndexFolder::stampOf).toList());
    }

    /// The survey's index, made if need be; of large data only size and time are looked at, if these are as they were.
    public Index open(Progress progress) {
        String survey = Digests.sha256(file.directory().resolve(SurveyFile.NAME));
        Optional<Map<String, Object>> manifest = Manifest.read(folder);
        if (manifest.isPresent()
                && stamp.equals(manifest.get().get("stamp"))
                && manifest.get().get("made_from") instanceof Map<?, ?> identity
                && survey.equals(identity.get("survey"))
                && FORMAT.equals(identity.get("format"))) {
            Optional<Index> kept = opened(manifest.get());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        Index index = open(Fingerprint.of(file, List.of()), progress);
        stampAgain();
        return index;
    }

    /// Remembers size and time of data that proved to be the same.
    private void stampAgain() {
        Map<String, Object> manifest = new LinkedHashMap<>(Manifest.read(folder).orElse(Map.of()));
        if (manifest.containsKey("made_from") && !stamp.equals(manifest.get("stamp"))) {
            manifest.put("stamp", stamp);
            Path next = folder.resolve(Manifest.NAME + ".new");
            try {
                Files.write(next, Manifest.write(manifest));
                Files.move(next, folder.resolve(Manifest.NAME), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Size and time of the last change.
    private static String stampOf(Path data) {
        try {
            return Files.exists(data) ? Files.size(data) + " bytes, " + Files.getLastModifiedTime(data) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The survey's index, made if need be.
    public Index open(Fingerprint fingerprint, Progress progress) {
        Optional<Index> kept = kept(fingerprint);
        return kept.isPresent() ? kept.get() : make(fingerprint, progress);
    }

    /// What `question` makes of the index; where that turns out damaged, it is made again and asked again.
    public <T> T ask(Fingerprint fingerprint, Progress progress, Function<Index, T> question) {
        try (Index index = open(fingerprint, progress)) {
            return question.apply(index);
        } catch (DamagedIndex damaged) {
            discard();
        }
        try (Index index = open(fingerprint, progress)) {
            return question.apply(index);
        }
    }

    /// The index as it was kept, if it is still that of the same answers.
    Optional<Index> kept(Fingerprint fingerprint) {
        Optional<Map<String, Object>> manifest = Manifest.read(folder);
        if (manifest.isEmpty() || !identity(fingerprint).equals(manifest.get().get("made_from"))) {
            return Optional.empty();
        }
        return opened(manifest.get());
    }

    private Optional<Index> opened(Map<String, Object> manifest) {
        try {
            return Optional.of(read(manifest));
        } catch (DamagedIndex | ClassCastException e) {
            return Optional.empty();
        }
    }

    /// Throws the index away; the next one is made from the data.
    public void discard() {
        try {
            Files.deleteIfExists(folder.resolve(Manifest.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> identity(Fingerprint fingerprint) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("format", FORMAT);
        identity.put("data", String.join(" ", new TreeMap<>(fingerprint.data()).values()));
        identity.put("survey", fingerprint.survey());
        return identity;
    }

    private Index read(Map<String, Object> manifest) {
        List<Segment> segments = new ArrayList<>();
        for (Object segment : list(manifest, "segments")) {
            Map<?, ?> entry = (Map<?, ?>) segment;
            List<String> values =
                    list(entry, "values").stream().map(String.class::cast).toList();
            segments.add(new Segment(String.valueOf(entry.get("id")), values));
        }
        List<Problem> remarks = list(manifest, "remarks").stream()
                .map(remark -> remark((Map<?, ?>) remark))
                .toList();
        return new Index(open((int) number(manifest, "shards")), segments, number(manifest, "rows"), remarks);
    }

    private static Problem remark(Map<?, ?> kept) {
        return new Problem(
                new Problem.Place(
                        String.valueOf(kept.get("file")),
                        number(kept, "line"),
                        (int) number(kept, "column"),
                        String.valueOf(kept.get("name"))),
                String.valueOf(kept.get("what")),
                String.valueOf(kept.get("fix")));
    }

    private static Map<String, Object> kept(Problem remark) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("file", remark.where().file());
        kept.put("line", remark.where().line());
        kept.put("column", remark.where().column());
        kept.put("name", remark.where().name());
        kept.put("what", remark.what());
        kept.put("fix", remark.fix());
        return kept;
    }

    private static List<?> list(Map<?, ?> object, String name) {
        return object.get(name) instanceof List<?> list ? list : List.of();
    }

    private static long number(Map<?, ?> object, String name) {
        return object.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private List<Shard> open(int shards) {
        List<Shard> open = new ArrayList<>();
        WordFamilies families = new WordFamilies();
        try {
            for (int shard = 0; shard < shards; shard++) {
                Path part = folder.resolve(Integer.toString(shard));
                open.add(Shard.open(part, file.survey().open().size(), families));
            }
            return open;
        } catch (DamagedIndex damaged) {
            open.forEach(Shard::close);
            throw damaged;
        }
    }

    private Index make(Fingerprint fingerprint, Progress progress) {
        return make(fingerprint, progress, Indexing.respondentsPerShard(file.survey()));
    }

    /// Makes the index anew. Nothing that is found in it depends on how it is cut.
    Index make(Fingerprint fingerprint, Progress progress, int respondentsPerShard) {
        Problems problems = new Problems();
        try (Responses rows = Responses.open(file, problems).orElseThrow(() -> new WrongInput(problems.sorted()));
                WholeFolder growing = WholeFolder.begin(folder)) {
            Indexing indexing = new Indexing(file.survey(), Models.load(), growing.path(), progress);
            int shards = indexing.index(rows, respondentsPerShard);
            problems.throwIfAny();
            Files.write(growing.path().resolve(Manifest.NAME), Manifest.write(manifest(fingerprint, rows, shards)));
            growing.complete();
            Files.writeString(folder.resolveSibling(".gitignore"), "*\n");
            return new Index(open(shards), rows.segments(), rows.counts().stored(), rows.remarks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> manifest(Fingerprint fingerprint, Responses rows, int shards) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("made_from", identity(fingerprint));
        manifest.put("stamp", stamp);
        manifest.put("rows", rows.counts().stored());
        manifest.put("shards", shards);
        List<Map<String, Object>> segments = new ArrayList<>();
        for (Segment segment : rows.segments()) {
            segments.add(Map.of("id", segment.id(), "values", segment.values()));
        }
        manifest.put("segments", segments);
        manifest.put("remarks", rows.remarks().stream().map(IndexFolder::kept).toList());
        return manifest;
    }
}
