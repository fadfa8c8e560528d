package dev.privacysdk.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.testkit.LeakCanary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The canary sits through the start of an application, which resets the logging system, on the JUnit that Boot brings. */
class LeakCanaryInSpringTest {
    @RegisterExtension
    static final LeakCanary CANARY = LeakCanary.planted(ShopApplication.MAIL, "Tarosecret")
            .listeningToStreams()
            .expectingOutput();

    @Test
    void anApplicationThatIsMaskedDoesNotWakeTheCanary() {
        ShopApplication.main(
                new String[] {"--spring.autoconfigure.exclude=dev.privacysdk.spring.boot.PrivacyAutoConfiguration"});

        assertThat(LogMasking.current().complete()).isTrue();
    }

    @Test
    void aLeakAfterTheStartIsHeard() {
        LeakCanary own = LeakCanary.planted("unmaskable-value");
        own.beforeEach(null);
        ShopApplication.main(
                new String[] {"--spring.autoconfigure.exclude=dev.privacysdk.spring.boot.PrivacyAutoConfiguration"});
        org.slf4j.LoggerFactory.getLogger("shop.Leak").info("this is an unmaskable-value");

        assertThatThrownBy(() -> own.afterEach(null))
                .hasMessageContaining("Planted value 1 came out of logger shop.Leak at INFO in the message")
                .hasMessageNotContaining("unmaskable-value");
    }
}
