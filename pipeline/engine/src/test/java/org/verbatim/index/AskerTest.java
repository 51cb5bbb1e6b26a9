package org.verbatim.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.model.Span;

class AskerTest {
    private static final String[] SPELLINGS = {
        "We are over-stretched.", "We are overstretched.", "We are over stretched."
    };

    @Test
    void findsAWordInAnyInflection() {
        assertEquals(
                List.of("0: vacancies", "1: vacancy", "2: VACANCY"),
                ask("vacancy", "Too many vacancies.", "One vacancy", "VACANCY!", "a vacant post"));
        assertEquals(
                List.of("0: measuring", "1: measures", "2: measure"),
                ask("measure", "We are measuring it", "Good measures", "to measure", "in a mess"));
    }

    @Test
    void findsAWordOnlyAsWrittenAfterAnEqualsSign() {
        assertEquals(List.of("1: Measure"), ask("=measure", "Measures, measuring", "Measure it"));
        assertEquals(List.of("1: lack of time"), ask("=\"lack of time\"", "lack of times", "a lack of time"));
    }

    @Test
    void findsAPhraseOverCommasDashesAndBrackets() {
        assertEquals(
                List.of("0: lack of, time", "1: lacks – of: time", "2: Lack of (time"),
                ask("\"lack of time\"", "a lack of, time", "He lacks – of: time", "Lack of (time)"));
    }

    @Test
    void neverFindsAPhraseOverTheEndOfASentence() {
        assertEquals(
                List.of("3: staff time"),
                ask(
                        "\"staff time\"",
                        "We need staff. Time is short.",
                        "Is it the staff? Time will tell.",
                        "- more staff\n- time",
                        "It takes staff time."));
    }

    @Test
    void takesAnAsteriskForAnyLettersOrNone() {
        String text = "recruit recruitment unrecruited RECRUITING organisation organization organ";

        assertEquals(List.of("0: recruit", "0: recruitment", "0: RECRUITING"), ask("recruit*", text));
        assertEquals(List.of("0: recruitment"), ask("*ment", text));
        assertEquals(List.of("0: organisation", "0: organization"), ask("organi*ation", text));
        assertEquals(
                List.of("0: recruit", "0: recruitment", "0: unrecruited", "0: RECRUITING"), ask("=*recruit*", text));
    }

    @Test
    void takesALoneAsteriskInAPhraseForOneWord() {
        assertEquals(
                List.of("0: lack of protected time", "1: Lack of staff time"),
                ask(
                        "\"lack of * time\"",
                        "a lack of protected time",
                        "Lack of staff time",
                        "lack of time",
                        "lack of all this time",
                        "A lack of it. Of time"));
        assertEquals(List.of("0: lack any time"), ask("\"lack * time\"", "lack any time", "lacking time"));
    }

    @Test
    void findsNoPhraseOfALoneAsteriskAcrossASentence() {
        assertEquals(List.of(), ask("\"staff * time\"", "We need staff. Time.", "staff. More time"));
    }

    @Test
    void forgivesOneTypingError() {
        String text = "capacity capasity capacty capaccity cpaacity capactiy caapcity cpcty capacities";

        assertEquals(
                List.of(
                        "0: capacity",
                        "0: capasity",
                        "0: capacty",
                        "0: capaccity",
                        "0: cpaacity",
                        "0: capactiy",
                        "0: caapcity",
                        "0: capacities"),
                ask("capacity~", text));
    }

    @Test
    void joinsWithAndOrAndNotWithinAComment() {
        String[] texts = {
            "Staff need time.", "Time is short. So are staff.", "staff", "money and time", "staff, time, money"
        };

        assertEquals(
                List.of("0: Staff", "0: time", "1: Time", "1: staff", "4: staff", "4: time"),
                ask("staff AND time", texts));
        assertEquals(
                List.of("0: Staff", "1: staff", "2: staff", "3: money", "4: staff", "4: money"),
                ask("staff OR money", texts));
        assertEquals(List.of("0: Staff", "1: staff", "2: staff"), ask("staff AND NOT money", texts));
        assertEquals(List.of("0: time", "1: Time"), ask("time AND NOT (money OR cost)", texts));
        assertEquals(
                List.of("2: staff", "3: money", "3: time"),
                ask("(staff AND NOT time) OR (money AND time AND NOT staff)", texts));
    }

    @Test
    void findsWhatIsNearInEitherOrder() {
        assertEquals(
                List.of("0: short of good staff", "1: staff are very short"),
                ask("staff NEAR/2 short", "We are short of good staff", "Our staff are very short"));
    }

    @Test
    void countsTheWordsBetweenExactly() {
        String[] texts = {"staff time", "staff a time", "staff a b time", "staff a b c time"};

        assertEquals(List.of("0: staff time"), ask("staff NEAR/0 time", texts));
        assertEquals(List.of("0: staff time", "1: staff a time", "2: staff a b time"), ask("staff NEAR/2 time", texts));
        assertEquals(
                List.of("0: staff time", "1: staff a time", "2: staff a b time"), ask("staff BEFORE/2 time", texts));
        assertEquals(List.of(), ask("time BEFORE/5 staff", texts));
    }

    @Test
    void measuresNearFromPhraseToPhrase() {
        assertEquals(
                List.of("0: lack of time for quality improvement"),
                ask("\"lack of time\" NEAR/1 \"quality improvement\"", "a lack of time for quality improvement work"));
        assertEquals(
                List.of("0: staff need time and money"),
                ask(
                        "(staff BEFORE/1 time) NEAR/1 money",
                        "staff need time and money",
                        "staff need all time and money"));
    }

    @Test
    void givesTheShortestStretchOnly() {
        assertEquals(
                List.of("0: staff time", "0: time short staff"),
                ask("staff NEAR/5 time", "staff staff time short staff"));
    }

    @Test
    void neverLooksNearAcrossTheEndOfASentence() {
        String[] texts = {"We lack staff. Time is short.", "We lack staff\nTime is short", "staff and time"};

        assertEquals(List.of("2: staff and time"), ask("staff NEAR/9 time", texts));
        assertEquals(List.of("2: staff and time"), ask("staff BEFORE/9 time", texts));
        assertEquals(List.of("2: staff and time"), ask("SENTENCE(staff time)", texts));
    }

    @Test
    void findsAllOfASentenceInAnyOrderAndOverlapping() {
        assertEquals(
                List.of("0: Time for us, the staff, is money", "1: staff of money and time"),
                ask(
                        "SENTENCE(staff time money)",
                        "Time for us, the staff, is money.",
                        "A staff of money and time",
                        "staff time"));
        assertEquals(List.of("0: lack of time"), ask("SENTENCE(\"lack of time\" time)", "a lack of time"));
    }

    @Test
    void asksPatternsOfTheVerbatim() {
        assertEquals(
                List.of("0: burnt  out", "1: Burn-out", "2: BURNOUT"),
                ask("/burn\\w*[- ]*out/", "We are burnt  out", "Burn-out!", "BURNOUT", "out of burning"));
        assertEquals(List.of("0: staff. Time"), ask("/staff\\. time/", "No staff. Time is short"));
    }

    @Test
    void takesAPatternForTheWordsThatItTouches() {
        assertEquals(
                List.of("0: Staffing is short"),
                ask("/taff/ NEAR/1 short", "Staffing is short.", "Staff. Short.", "staff are much too short"));
        assertEquals(
                List.of("0: budget: 5", "0: 5% less"), ask("/[0-9]+%/ NEAR/1 (budget OR less)", "our budget: 5% less"));
    }

    @Test
    void findsWhateverFindsATheme() {
        Shard shard = SmallShard.of("Nurses need time", "no time", "The nurse. Time.");
        Asker plain = SmallShard.asker(shard);
        Asker asker = SmallShard.asker(
                shard, theme -> theme.value().equals("people") ? plain.ask(SmallShard.rule("nurse")) : Found.NOTHING);

        assertEquals(List.of("0: Nurses", "2: nurse"), told(shard, asker, "@people"));
        assertEquals(List.of("0: Nurses need time"), told(shard, asker, "@people NEAR/3 time"));
        assertEquals(List.of("1: time"), told(shard, asker, "time AND NOT @people"));
        assertEquals(List.of(), told(shard, asker, "@nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"naive don't", "NAÏVE DON’T", "Naïve don`t", "nai\u0308ve don‘t"})
    void neverMindsCaseAccentsAndTheShapeOfApostrophes(String written) {
        assertEquals(List.of("0: " + written), ask("\"naive don't\"", "So " + written + "."));
        assertEquals(List.of("0: " + written), ask("\"Naïve DON’T\"", "So " + written + "."));
        assertEquals(List.of("0: " + written), ask("=\"naïve don't\"", "So " + written + "."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "over-stretched",
                "overstretched",
                "\"over stretched\"",
                "\"over-stretched\"",
                "over-stretch*",
                "overstretch*",
                "over-stretched~",
                "overstretched~"
            })
    void neverMindsHyphenation(String rule) {
        assertEquals(List.of("0: over-stretched", "1: overstretched", "2: over stretched"), ask(rule, SPELLINGS));
    }

    @Test
    void mindsHyphenationAfterAnEqualsSign() {
        assertEquals(List.of("0: over-stretched"), ask("=over-stretched", SPELLINGS));
        assertEquals(List.of("1: overstretched"), ask("=overstretched", SPELLINGS));
        assertEquals(List.of("2: over stretched"), ask("=\"over stretched\"", SPELLINGS));
        assertEquals(List.of("0: over-stretched"), ask("=\"over-stretched\"", SPELLINGS));
    }

    @Test
    void findsACompoundWithinAPhrase() {
        assertEquals(
                List.of("0: a back-fill post", "1: a backfill post", "2: a back fill post"),
                ask("\"a backfill post\"", "a back-fill post", "a backfill post", "a back fill post"));
        assertEquals(
                List.of("0: a back-fill post", "1: a backfill post", "2: a back fill post"),
                ask("\"a back-fill post\"", "a back-fill post", "a backfill post", "a back fill post"));
    }

    @Test
    void takesSmallWordsForAPartOfAWordOnlyBeforeAHyphen() {
        assertEquals(List.of("1: therapist"), ask("therapist", "We met the rapist.", "the therapist"));
        assertEquals(List.of(), ask("\"the rapist\"", "a therapist"));
        assertEquals(List.of("1: inequality"), ask("inequality", "We invest in equality.", "an inequality"));
        assertEquals(
                List.of("0: in-patient", "2: inpatient"),
                ask("inpatient", "an in-patient bed", "better in patient care", "inpatient"));
        assertEquals(
                List.of("0: in-patient", "1: in patient", "2: inpatient"),
                ask("in-patient", "in-patient", "in patient", "inpatient"));
        assertEquals(List.of("0: e-mail", "1: email"), ask("email", "an e-mail", "an email", "step e mail"));
        assertEquals(List.of("0: e-mail", "1: email"), ask("e-mail", "an e-mail", "an email"));
    }

    @Test
    void takesTheBeginningOfAWordForNoWordOfItsOwn() {
        assertEquals(List.of("1: topics"), ask("top*", "close to patients", "the topics"));
        assertEquals(List.of("1: timed"), ask("time*", "Tim explained", "timed"));
    }

    @Test
    void passesOverThePossessive() {
        String[] texts = {"the staff's time", "The STAFF’S time", "trusts' boards", "staff time"};

        assertEquals(List.of("0: staff's time", "1: STAFF’S time", "3: staff time"), ask("\"staff time\"", texts));
        assertEquals(List.of("0: staff", "1: STAFF", "3: staff"), ask("staff's", texts));
        assertEquals(List.of("2: trusts"), ask("trust", texts));
    }

    @Test
    void findsContractions() {
        String[] texts = {"We don't know", "we DON’T know", "do not", "don"};

        assertEquals(List.of("0: don't", "1: DON’T"), ask("don't", texts));
        assertEquals(List.of("0: don't", "1: DON’T"), ask("=don’t", texts));
        assertEquals(List.of("0: don't know", "1: DON’T know"), ask("\"don’t know\"", texts));
    }

    @Test
    void findsNumbers() {
        String[] texts = {"24/7 cover for 1,000 beds", "3.5 posts", "35 posts, 2% less", "Core20PLUS5"};

        assertEquals(List.of("0: 24/7"), ask("\"24/7\"", texts));
        assertEquals(List.of("0: 1,000"), ask("\"1,000\"", texts));
        assertEquals(List.of("1: 3.5 posts"), ask("\"3.5 post\"", texts));
        assertEquals(List.of("2: 2"), ask("2", texts));
        assertEquals(List.of("3: Core20PLUS5"), ask("core20plus5", texts));
    }

    @Test
    void placesWhatStandsBehindCharactersOutsideTheBasicPlane() {
        String verbatim = "👍👩‍⚕️ 𝐀 staff 👎 time 😀";
        Shard shard = SmallShard.of(verbatim);
        Asker asker = SmallShard.asker(shard);
        Matches found = asker.matches(asker.ask(SmallShard.rule("\"staff time\"")));

        assertEquals(List.of("0: staff 👎 time"), SmallShard.told(shard, found));
        assertEquals(new Span(11, 24), found.span(0));
        assertEquals(new Span(8, 20), found.span(0).inCodePoints(verbatim));
        assertEquals(List.of("0: 😀"), ask("/\\x{1F600}/", verbatim));
        assertEquals(List.of("0: 𝐀 staff"), ask("/. staff/", verbatim));
    }

    @Test
    void tellsTheSentenceThatAMatchStartsIn() {
        Shard shard = SmallShard.of("No time. No staff? Staff!", "Staff");
        Asker asker = SmallShard.asker(shard);
        Matches found = asker.matches(asker.ask(SmallShard.rule("staff")));

        assertEquals(3, found.size());
        assertEquals(1, found.sentence(0));
        assertEquals(2, found.sentence(1));
        assertEquals(0, found.sentence(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff",
                "=\"a b\"",
                "staff~",
                "\"staff *\"",
                "a NEAR/3 b",
                "SENTENCE(a b)",
                "/x|$/",
                "a AND NOT b"
            })
    void findsNothingWhereNothingIsSaid(String rule) {
        assertEquals(List.of(), ask(rule, "", "  ", "…?!", "\u200B", "---\n***"));
        assertEquals(List.of(), ask(rule));
    }

    @Test
    void findsWordsBesideAWordOfAnyLength() {
        for (int length : new int[] {10_000, 40_000}) {
            String endless = "a".repeat(length);
            assertEquals(List.of("0: staff"), ask("staff", "x " + endless + " staff"));
            assertEquals(List.of("0: staff"), ask("staff", "x " + "日".repeat(length) + " staff"));
            assertEquals(List.of("0: " + endless), ask("aaa*", "x " + endless + " staff"));
        }
    }

    @Test
    void takesNoLongerForALongCommentOfOneWord() {
        String text = "time ".repeat(100_000).strip();

        assertEquals(100_000, ask("SENTENCE(time time*)", text).size());
        assertEquals(99_999, ask("time NEAR/100 time", text).size());
    }

    private static List<String> ask(String rule, String... verbatims) {
        Shard shard = SmallShard.of(verbatims);
        return told(shard, SmallShard.asker(shard), rule);
    }

    private static List<String> told(Shard shard, Asker asker, String rule) {
        asker.expect(SmallShard.rule(rule));
        return SmallShard.told(shard, asker.matches(asker.ask(SmallShard.rule(rule))));
    }
}
