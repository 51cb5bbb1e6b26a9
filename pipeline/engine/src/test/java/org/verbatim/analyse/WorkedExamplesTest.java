package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Which worked examples of statistics.json a test holds our classes to, and which none does.
///
/// Of the examples of agreement that are run, standard errors by formula and by the jackknife are not compared: ours
/// come from a bootstrap.
class WorkedExamplesTest {
    /// The examples that [StatisticsTest] and `CoefficientsTest` run.
    private static final List<String> RUN = List.of(
            "wilson-.*",
            "newcombe10-.*",
            "two-proportion-.*",
            "mcnemar-.*",
            "p-adjust-.*",
            "column-letters",
            "chi2-2x3",
            "fisher-2x3",
            "kish-neff",
            "design-effect",
            "fpc",
            "rao-scott-.*",
            "keyness-.*",
            "log-odds-.*",
            "cooccurrence-.*",
            "rogan-gladen",
            "agreement-.*",
            "kappa-units-.*",
            "artstein-poesio",
            "krippendorff-.*",
            "many-raters-C",
            "fleiss-.*",
            "masi-.*",
            "alpha-masi");

    /// Methods that nothing of ours offers.
    private static final Map<String, String> NOT_RUN = Map.of(
            "survey-proportion-cluster",
            "no survey file can tell clusters; RaoScott takes their covariance, and is held to rao-scott-cluster");

    @Test
    void areRunOrNamedWithTheReason() throws IOException {
        List<String> forgotten = new ArrayList<>();
        int examples = 0;
        for (JsonNode example : cases()) {
            String id = example.get("id").asText();
            examples++;
            if (RUN.stream().noneMatch(id::matches) && !NOT_RUN.containsKey(id)) {
                forgotten.add(id);
            }
        }
        assertEquals(74, examples);
        assertEquals(List.of(), forgotten);
    }

    private static JsonNode cases() throws IOException {
        try (InputStream file = WorkedExamplesTest.class.getResourceAsStream("/statistics.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file)).get("cases");
        }
    }
}
