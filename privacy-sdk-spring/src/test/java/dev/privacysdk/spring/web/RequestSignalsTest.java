package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestSignalsTest {
    private static final Subject ADA = Subject.of("customer", "ada");
    private static final Subject BOB = Subject.of("customer", "bob");
    private static final Jurisdiction CALIFORNIA = Jurisdiction.of("US-CA");

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final ServletRequestAttributes attributes = new ServletRequestAttributes(request);
    private final RequestSignals ofAda = new RequestSignals(
            any -> Optional.of(ADA), any -> Optional.of(CALIFORNIA), new DeviceMark("device", "X-Device"));
    private final RequestSignals ofWhoever =
            new RequestSignals(null, any -> Optional.of(CALIFORNIA), new DeviceMark("device", "X-Device"));

    @BeforeEach
    void aRequestWithEverything() {
        request.addHeader("Sec-GPC", "0");
        request.addHeader("Sec-GPC", "1");
        request.addHeader("DNT", "1");
        request.addHeader("X-Device", "from-header");
        request.setCookies(new Cookie("other", "x"), new Cookie("device", "from-cookie"));
        RequestContextHolder.setRequestAttributes(attributes);
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void signalsAreAboutThePersonTheRequestIsBy() {
        assertThat(ofAda.signals(ADA)).isEqualTo(new Signals("1", "1", "from-cookie", CALIFORNIA));
        assertThat(ofAda.signals(BOB)).isEqualTo(Signals.NONE);
    }

    @Test
    void signalsAreAboutAVisitorNobodyKnows() {
        assertThat(ofAda.signals(null)).isEqualTo(new Signals("1", "1", "from-cookie", CALIFORNIA));
        assertThat(ofWhoever.signals(null)).isEqualTo(new Signals("1", "1", "from-cookie", CALIFORNIA));
    }

    @Test
    void whereNobodySaysWhoRequestsAreByOptOutsCountForEverybodyAndResidenceForNobodyKnown() {
        assertThat(ofWhoever.signals(BOB)).isEqualTo(new Signals("1", "1", "from-cookie", null));
    }

    @Test
    void theDeviceComesFromTheCookieThenFromTheHeaderThenFromNowhere() {
        request.setCookies(new Cookie("device", " "));
        assertThat(ofAda.signals(ADA).device()).isEqualTo("from-header");
        assertThat(new RequestSignals(any -> Optional.of(ADA), null, DeviceMark.NONE)
                        .signals(ADA)
                        .device())
                .isNull();
    }

    @Test
    void anotherValueIsKeptForTheRecordAndIsNoSignal() {
        request.removeHeader("Sec-GPC");
        request.addHeader("Sec-GPC", "1;a=b");
        assertThat(ofAda.signals(ADA).gpc()).isEqualTo("1;a=b");
        assertThat(ofAda.signals(ADA).globalPrivacyControl()).isFalse();
    }

    @Test
    void thereAreNoneOutsideARequestAndNoneOfARequestThatIsOver() {
        attributes.requestCompleted();
        assertThat(ofAda.signals(ADA)).isEqualTo(Signals.NONE);
        RequestContextHolder.resetRequestAttributes();
        assertThat(ofAda.signals(ADA)).isEqualTo(Signals.NONE);
    }

    @Test
    void anApplicationThatCannotSayWhoItIsIsNotTakenForSilence() {
        RequestSignals broken = new RequestSignals(
                any -> {
                    throw new IllegalStateException("session store is out");
                },
                null,
                DeviceMark.NONE);
        assertThatThrownBy(() -> broken.signals(ADA)).isInstanceOf(IllegalStateException.class);
    }
}
