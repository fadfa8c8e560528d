package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefusalTest {
    static Stream<Reason> denials() {
        return Arrays.stream(Reason.values()).filter(reason -> !reason.permits());
    }

    private static JsonNode refused(Reason reason, Locale... languages) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/customers/c-ada-4711");
        request.setPreferredLocales(languages.length == 0 ? Arrays.asList(Locale.ENGLISH) : Arrays.asList(languages));
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.getWriter().write("half an answer about Ada");
        new Refusal(reason).write(request, response);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        return JsonMapper.builder().build().readTree(response.getContentAsByteArray());
    }

    @ParameterizedTest
    @MethodSource("denials")
    void everyDenialHasItsTypeItsRuleAndItsSentenceInBothLanguages(Reason reason) throws IOException {
        JsonNode english = refused(reason);
        JsonNode japanese = refused(reason, Locale.JAPAN);

        assertThat(english.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "reason", "rule");
        assertThat(english.get("type").asString()).isEqualTo("urn:privacy-sdk:reason:" + reason.name());
        assertThat(english.get("reason").asString()).isEqualTo(reason.name());
        assertThat(english.get("rule").asString()).isEqualTo(reason.rule().name());
        assertThat(english.get("detail").asString()).isEqualTo(reason.sentence());
        assertThat(japanese.get("detail").asString()).endsWith("。").isNotEqualTo(reason.sentence());
        assertThat(japanese.get("title").asString()).isNotBlank();
        assertThat(japanese.get("status")).isEqualTo(english.get("status"));
    }

    @Test
    void aHandlerThatHadBegunWithAStreamIsRefusedAsWell() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setPreferredLocales(List.of(Locale.JAPANESE));
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.getOutputStream().print("half an answer about Ada");

        new Refusal(Reason.CONSENT_MISSING).write(request, response);

        assertThat(response.getContentAsString())
                .startsWith("{")
                .doesNotContain("Ada")
                .matches("\\p{ASCII}+");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "STORE_UNAVAILABLE",
                "STORE_STALE",
                "DEADLINE",
                "AUDIT_UNAVAILABLE",
                "REVISION_AHEAD",
                "LEDGER_REGRESSED"
            })
    void anOutageMayBeTriedAgain(Reason reason) throws IOException {
        assertThat(refused(reason).get("status").asInt()).isEqualTo(503);
    }

    @Test
    void everythingElseIsForbidden() throws IOException {
        assertThat(refused(Reason.CONSENT_MISSING).get("status").asInt()).isEqualTo(403);
        assertThat(refused(Reason.NO_PURPOSE_IN_SCOPE).get("status").asInt()).isEqualTo(403);
        assertThat(refused(Reason.INTERNAL_ERROR).get("status").asInt()).isEqualTo(500);
    }

    @Test
    void whoAsksForNeitherLanguageGetsEnglish() throws IOException {
        assertThat(refused(Reason.CONSENT_MISSING, Locale.FRENCH).get("detail").asString())
                .isEqualTo(Reason.CONSENT_MISSING.sentence());
        assertThat(refused(Reason.CONSENT_MISSING, Locale.FRENCH, Locale.JAPANESE, Locale.ENGLISH)
                        .get("detail")
                        .asString())
                .endsWith("。");
    }
}
