package org.verbatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {
    @Test
    void cannotEndTheScriptItStandsIn() {
        assertEquals(
                "\"\\u003c/script\\u003e\"", new ScriptJson().text("</script>").toString());
        assertEquals("\"\\u2028\\u2029\"", new ScriptJson().text("\u2028\u2029").toString());
    }

    @Test
    void writesHalfAPairByItsNumber() {
        assertEquals("\"\\ud83d, 😞\"", new ScriptJson().text("\uD83D, 😞").toString());
    }

    @Test
    void isReadBackAsItWas() throws IOException {
        for (String text : Hostile.OWN) {
            String json =
                    new ScriptJson().open('[').text(text).number(1).close(']').toString();
            assertEquals(text, new ObjectMapper().readTree(json).get(0).textValue());
        }
    }
}
