package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DetectorsTest {
    private record Named(String id, String token, String triggers) implements Detector {
        @Override
        public long find(CharSequence text, int at) {
            return Span.NONE;
        }
    }

    @Test
    void theDefaultProfileIsTheOneThatWasPromised() {
        assertThat(Detectors.standard().ids())
                .containsExactlyInAnyOrder(
                        "email",
                        "phone",
                        "card",
                        "iban",
                        "ipv4",
                        "ipv6",
                        "mac",
                        "jp-my-number",
                        "jp-postal",
                        "us-ssn",
                        "jwt",
                        "credential");
    }

    @Test
    void everyDetectorHasAnIdATokenAndTriggers() {
        assertThat(Detectors.catalogue()).allSatisfy(detector -> {
            assertThat(detector.id()).matches("[a-z0-9-]+");
            assertThat(detector.token()).matches("\\[[A-Z-]+]");
            assertThat(detector.triggers()).isNotEmpty();
            assertThat(detector.country()).matches("|[A-Z]{2}");
        });
        assertThat(Detectors.catalogue()).extracting(Detector::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsLeftOutIsNotLookedFor() {
        TextScanner scanner = TextScanner.of(Detectors.standard().without("email", "phone"));

        assertThat(scanner.text("taro@example.com 090-1234-5678 203.0.113.7"))
                .isEqualTo("taro@example.com 090-1234-5678 [IP]");
        assertThatThrownBy(() -> Detectors.standard().without("emial")).hasMessageContaining("emial");
    }

    @Test
    void oneOfTheSameIdTakesTheOthersPlace() {
        Detectors own = Detectors.standard().with(new Named("email", "[MINE]", "@"));

        assertThat(own.ids()).hasSameSizeAs(Detectors.standard().ids()).contains("email");
        assertThat(TextScanner.of(own).text("taro@example.com")).isEqualTo("taro@example.com");
    }

    @Test
    void whatIsNoDetectorIsRefused() {
        for (Detector broken : new Detector[] {
            new Named("", "[X]", "@"),
            new Named("Upper", "[X]", "@"),
            new Named("x", "plain", "@"),
            new Named("x", "[X]", ""),
            new Named("x", "[X]", "é"),
            new Named("x", "[X]", " ")
        }) {
            assertThatThrownBy(() -> Detectors.standard().with(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aStandardDetectorCanBeAskedByItself() {
        Detector email = Detectors.catalogue().stream()
                .filter(detector -> detector.id().equals("email"))
                .findFirst()
                .orElseThrow();

        assertThat(email.find("to taro@example.com.", 7)).isEqualTo(Span.of(3, 19));
        assertThat(email.find("to taro@example.com.", 0)).isEqualTo(Span.NONE);
    }

    @Test
    void aNetworkIsTheBeginningOfAnAddress() {
        assertThat(IpNetwork.of("203.0.113.7")).isEqualTo("203.0.113.");
        assertThat(IpNetwork.of("2001:db8:1:2::3")).isEqualTo("2001:db8:1:");
        assertThat(IpNetwork.of("::1")).isNull();
        assertThat(IpNetwork.of("203.0.113")).isNull();
        assertThat(IpNetwork.of("1".repeat(100))).isNull();
    }
}
