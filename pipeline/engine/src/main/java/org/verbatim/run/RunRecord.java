package org.verbatim.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verbatim.files.Json;
import org.verbatim.learn.Card;
import org.verbatim.results.Audience;
import org.verbatim.results.Results;
import org.verbatim.verdict.Learnt;

/// The record of a run, run.json: what went in, what came out of each stage, with which versions and how fast.
final class RunRecord {
    private RunRecord() {}

    static byte[] of(Results results, Ledger ledger, Clock clock) {
        return of(results, ledger, clock, Map.of());
    }

    /// @param others versions of what else the run was done with, by name
    static byte[] of(Results results, Ledger ledger, Clock clock, Map<String, String> others) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("verbatim", results.version());
        record.put("finished", clock.instant().toString());
        record.put("seed", results.seed());
        record.put("audience", results.audience().toString());
        record.put("inputs", results.audience().inputs(results.fingerprint()));
        record.put("coders", results.audience().coders(results.coders()));
        results.learnt().ifPresent(learnt -> record.put("model", model(learnt)));
        if (results.audience() == Audience.INTERNAL) {
            record.put("stages", stages(ledger));
        }
        record.put("versions", versions(others));
        return Json.write(record);
    }

    /// Which model it was, and what taught it: the codings among the inputs.
    private static Map<String, Object> model(Learnt learnt) {
        Card card = learnt.model().card();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sha256", learnt.digest());
        model.put("taxonomy", card.taxonomy());
        model.put("embeddings", card.embeddings());
        model.put("coded_comments", card.comments());
        model.put("respondents", card.respondents());
        model.put("texts_of_the_taxonomy", card.texts());
        model.put("measured", card.measured());
        model.put("seed", card.seed());
        return model;
    }

    private static List<Map<String, Object>> stages(Ledger ledger) {
        List<Map<String, Object>> stages = new ArrayList<>();
        for (Ledger.Entry entry : ledger.entries()) {
            Map<String, Object> stage = new LinkedHashMap<>();
            stage.put("stage", entry.stage());
            stage.put("unit", entry.unit());
            stage.put("in", entry.in());
            stage.put("kept", entry.kept());
            stage.put("set_aside", entry.aside());
            stage.put("milliseconds", entry.milliseconds());
            stages.add(stage);
        }
        return stages;
    }

    private static Map<String, String> versions(Map<String, String> others) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("java", Runtime.version().toString());
        versions.put("lucene", org.verbatim.index.Library.version());
        versions.put("opennlp", org.verbatim.annotate.Library.version());
        versions.putAll(others);
        return versions;
    }
}
