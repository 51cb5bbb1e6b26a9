package org.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verbatim.clean.CleanText;
import org.verbatim.clean.Cleaner;

class LanguagesTest {
    private static final Languages LANGUAGES = new Languages();
    private static final Annotator ANNOTATOR = new Annotator(Models.load());
    private static final String WELSH =
            "Mae angen mwy o staff arnom ni er mwyn gwella ansawdd y gofal i gleifion yn yr ysbyty";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cym | " + WELSH,
                "pol | Potrzebujemy więcej personelu, aby poprawić jakość opieki nad pacjentami w naszym szpitalu w tym roku",
                "fra | Nous avons besoin de plus de personnel pour améliorer la qualité des soins dans notre hôpital",
                "deu | Wir brauchen mehr Personal, um die Qualität der Versorgung in unserem Krankenhaus zu verbessern",
                "spa | Necesitamos más personal para mejorar la calidad de la atención a los pacientes en nuestro hospital",
                "urd | ہمیں اپنے ہسپتال میں مریضوں کی دیکھ بھال بہتر بنانے کے لیے مزید عملے کی ضرورت ہے",
                "ron | Avem nevoie de mai mult personal pentru a îmbunătăți calitatea îngrijirii pacienților din spitalul nostru",
            })
    void tellsAnotherLanguage(String language, String verbatim) {
        assertEquals(Optional.of(language), detected(verbatim));
        assertTrue(surelyNot("en", verbatim));
        assertFalse(surelyNot(language, verbatim));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QI EPR ICS ICB PDSA SPC NHSE CQC LMNS PMO A3 OD IG BI",
                "STAFFING LEVELS, WARD PRESSURES, BED CAPACITY, WINTER FLU, AGENCY SPEND, SICKNESS, TURNOVER",
                "staf shortges, lak of tme, trainning budgets, wrkforce presures, backlg, burnot, moral, pay, parkng",
                "Poor communication, long waiting times, rude receptionist, dirty toilets, broken lifts, expensive parking",
                "We have a Croeso café: mae'n dda iawn, said patients, and the staff there are lovely",
            })
    void neverTakesEnglishForAnother(String verbatim) {
        assertFalse(surelyNot("en", verbatim));
    }

    @Test
    void staysSilentBelowTenWords() {
        String verbatim = "Mae angen mwy o staff arnom ni";

        assertEquals(Optional.empty(), detected(verbatim));
        assertFalse(surelyNot("en", verbatim));
    }

    @Test
    void tellsEnglishFromTheLanguageExpected() {
        String verbatim = "We need more staff and time to improve the quality of care for our patients";

        assertEquals(Optional.of("eng"), detected(verbatim));
        assertTrue(surelyNot("cy", verbatim));
        assertFalse(surelyNot("cy", WELSH));
    }

    private static Optional<String> detected(String verbatim) {
        CleanText text = Cleaner.clean(verbatim);
        return LANGUAGES.detected(text, ANNOTATOR.annotate(text));
    }

    private static boolean surelyNot(String language, String verbatim) {
        CleanText text = Cleaner.clean(verbatim);
        return LANGUAGES.surelyNot(language, text, ANNOTATOR.annotate(text));
    }
}
