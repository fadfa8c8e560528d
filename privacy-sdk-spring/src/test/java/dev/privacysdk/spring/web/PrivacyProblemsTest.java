package dev.privacysdk.spring.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Refusals without any of the rest, in front of controllers of a team that has tests of its own. */
class PrivacyProblemsTest {
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Denied())
            .setControllerAdvice(new PrivacyProblems())
            .build();

    private static PrivacyDeniedException denial(Reason reason) {
        Deny deny = new Deny(reason, null, List.of(), Set.of(), null, null, Instant.EPOCH);
        return new PrivacyDeniedException(Purpose.of("campaign"), deny, "Something for developers.");
    }

    @RestController
    static class Denied {
        @GetMapping("/plain/{id}")
        String plain(@PathVariable String id) {
            throw denial(Reason.CONSENT_WITHDRAWN);
        }

        @GetMapping("/wrapped/{id}")
        String wrapped(@PathVariable String id) {
            throw new IllegalStateException("about " + id, denial(Reason.CONSENT_WITHDRAWN));
        }

        @GetMapping("/future/{id}")
        CompletableFuture<String> future(@PathVariable String id) {
            return CompletableFuture.supplyAsync(() -> {
                throw denial(Reason.CONSENT_WITHDRAWN);
            });
        }

        @GetMapping("/callable/{id}")
        Callable<String> callable(@PathVariable String id) {
            return () -> {
                throw denial(Reason.CONSENT_WITHDRAWN);
            };
        }

        @GetMapping("/outage/{id}")
        String outage(@PathVariable String id) {
            throw denial(Reason.STORE_UNAVAILABLE);
        }

        @GetMapping("/begun/{id}")
        void begun(@PathVariable String id, HttpServletResponse response) throws IOException {
            response.getWriter().print("half of " + id);
            throw denial(Reason.CONSENT_WITHDRAWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "wrapped", "begun"})
    void aDenialIsAProblemWithoutThePath(String kind) throws Exception {
        mvc.perform(get("/" + kind + "/ada-4711"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.reason").value("CONSENT_WITHDRAWN"))
                .andExpect(jsonPath("$.detail").value("The person withdrew the consent."))
                .andExpect(jsonPath("$.instance").doesNotExist())
                .andExpect(content().string(Matchers.not(Matchers.containsString("ada-4711"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("developers"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"future", "callable"})
    void aDenialThatComesLaterIsTheSameProblem(String kind) throws Exception {
        MvcResult started = mvc.perform(get("/" + kind + "/ada-4711").header("Accept-Language", "ja"))
                .andExpect(request().asyncStarted())
                .andReturn();
        mvc.perform(asyncDispatch(started))
                .andExpect(status().isForbidden())
                .andExpect(header().string("Content-Language", "ja"))
                .andExpect(jsonPath("$.detail").value("ご本人は同意を撤回しました。"));
    }

    @Test
    void anOutageIsNotAPersonsFault() throws Exception {
        mvc.perform(get("/outage/ada-4711"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.reason").value("STORE_UNAVAILABLE"));
    }
}
