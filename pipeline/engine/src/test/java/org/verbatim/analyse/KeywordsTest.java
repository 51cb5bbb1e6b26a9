package org.verbatim.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verbatim.analyse.Comparisons.KeywordRow;
import org.verbatim.model.Segment;
import org.verbatim.model.Share;

class KeywordsTest {
    private static final List<Segment> REGIONS = List.of(new Segment("region", List.of("North", "South")));

    @Test
    void findsTheWordsThatMoreRespondentsOfAValueUse() {
        Keywords keywords = new Keywords(REGIONS);
        for (int respondent = 0; respondent < 20; respondent++) {
            says(keywords, "North", respondent < 12 ? List.of("staff", "rota") : List.of("staff"));
            says(keywords, "South", respondent < 2 ? List.of("staff", "rota") : List.of("staff"));
        }

        KeywordRow rota = keywords.rows().getFirst();
        assertEquals(List.of(rota), keywords.rows());
        assertEquals("North rota", rota.value() + " " + rota.word());
        assertEquals(new Share(12, 20), rota.here());
        assertEquals(new Share(2, 20), rota.elsewhere());
        assertEquals(new Keyness(12, 2, 20, 20).g2(), rota.g2());
        assertEquals(LogOdds.informed(new long[][] {{12, 20}, {2, 20}})[0][0], rota.logOdds());
    }

    @Test
    void showsNoWordOfFewRespondents() {
        Keywords keywords = new Keywords(REGIONS);
        for (int respondent = 0; respondent < 40; respondent++) {
            says(keywords, "North", respondent < 4 ? List.of("rota") : List.of("staff"));
            says(keywords, "South", List.of("staff"));
        }

        assertEquals(List.of(), keywords.rows());
    }

    @Test
    void countsThoseInNoValueAmongTheOthers() {
        Keywords keywords = new Keywords(REGIONS);
        for (int respondent = 0; respondent < 20; respondent++) {
            says(keywords, "North", List.of("rota"));
            int[] nowhere = keywords.groups(List.of(List.of()));
            keywords.addRespondent(nowhere);
        }

        assertEquals(new Share(0, 20), keywords.rows().getFirst().elsewhere());
    }

    @Test
    void comparesNoSegmentOfVeryManyValues() {
        List<String> trusts =
                IntStream.rangeClosed(1, 41).mapToObj(trust -> "Trust " + trust).toList();

        assertFalse(new Keywords(List.of(new Segment("trust", trusts))).hasValues());
        assertFalse(new Keywords(List.of(new Segment("all", List.of("all")))).hasValues());
    }

    @Test
    void addsUpToTheSameHoweverRespondentsAreDividedAndOrdered() {
        Random random = new Random(5);
        List<List<String>> people = new ArrayList<>();
        for (int respondent = 0; respondent < 400; respondent++) {
            boolean north = random.nextBoolean();
            List<String> said = new ArrayList<>(List.of(north ? "North" : "South"));
            for (int word = 0; word < 60; word++) {
                if (random.nextInt(60) < (north ? word : 30)) {
                    said.add("word" + word);
                }
            }
            people.add(said);
        }
        List<KeywordRow> whole = of(people).rows();
        Collections.shuffle(people, random);
        Keywords sum = new Keywords(REGIONS);
        sum.addAll(of(people.subList(150, 400)));
        sum.addAll(of(people.subList(0, 150)));

        assertEquals(whole, sum.rows());
        assertEquals(20, whole.size());
    }

    private static Keywords of(List<List<String>> people) {
        Keywords keywords = new Keywords(REGIONS);
        people.forEach(said -> says(keywords, said.getFirst(), said.subList(1, said.size())));
        return keywords;
    }

    private static void says(Keywords keywords, String region, List<String> words) {
        int[] groups = keywords.groups(List.of(List.of(region)));
        keywords.addRespondent(groups);
        words.forEach(word -> keywords.word(word).add(groups));
    }
}
