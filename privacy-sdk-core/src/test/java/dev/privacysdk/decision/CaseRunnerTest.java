package dev.privacysdk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {
    private static String run(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseRunner.run(
                new BufferedReader(new StringReader(line)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                FixturePolicy.read());
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aLineOfRequestAndStateIsDecided() throws IOException {
        assertThat(run("{\"request\":{\"time\":\"2025-09-01T10:00:00Z\",\"purpose\":\"marketing.direct\","
                        + "\"category\":\"contact\",\"operation\":\"DISCLOSE\",\"recipient\":\"affiliates\"},"
                        + "\"state\":{\"consents\":[{\"purpose\":\"marketing.direct\",\"at\":\"2025-08-01T00:00:00Z\","
                        + "\"version\":\"v2\",\"recipients\":[\"affiliates\"]}]}}"))
                .isEqualTo("{\"outcome\":\"PERMIT\",\"reason\":\"CONSENT\",\"rule\":\"R24\",\"basis\":\"CONSENT\","
                        + "\"obligations\":\"LOG_DISCLOSURE\"}");
    }

    @Test
    void aFlatLineInCamelCaseWithMalformedPartsIsDecidedToo() throws IOException {
        assertThat(run("{\"case_id\":\"X1\",\"time\":\"yesterday\",\"purpose\":\"marketing.direct\","
                        + "\"category\":\"contact\",\"dataState\":\"PERSONAL\",\"gpc\":\"1\"}"))
                .isEqualTo("{\"case_id\":\"X1\",\"outcome\":\"DENY\",\"reason\":\"INVALID_REQUEST\",\"rule\":\"R01\","
                        + "\"basis\":\"\",\"obligations\":\"RECORD_GPC\"}");
    }

    @Test
    void aLookAlikeNameIsNoName() throws IOException {
        assertThat(
                        run(
                                "{\"time\":\"2025-09-01T10:00:00Z\",\"purpose\":\"marketing.direct\",\"category\":\"c\u043entact\"}"))
                .contains("CATEGORY_UNKNOWN");
        assertThat(
                        run(
                                "{\"time\":\"2025-09-01T10:00:00Z\",\"purpose\":\"m\u0430rketing.direct\",\"category\":\"contact\"}"))
                .contains("PURPOSE_UNKNOWN");
    }
}
