package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The canary hears Log4j 2 as it hears Logback. */
class LeakCanaryLog4jTest {
    private static final String MAIL = "taro@example.com";

    private final Logger log = LogManager.getLogger("shop.Payments");

    @BeforeEach
    void heard() {
        Configurator.setRootLevel(Level.INFO);
    }

    @AfterEach
    void clear() {
        ThreadContext.clearAll();
    }

    private void leaks(Consumer<Logger> test, String where) {
        LeakCanary canary = LeakCanary.planted(MAIL);
        canary.beforeEach(null);
        test.accept(log);
        assertThatThrownBy(() -> canary.afterEach(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted value 1 came out of logger shop.Payments at INFO in the " + where)
                .hasMessageNotContaining(MAIL);
    }

    @Test
    void plainLog4jLeaksByEveryExitAndIsCaught() {
        leaks(each -> each.info("to " + MAIL), "message");
        leaks(each -> each.info("to {}", MAIL), "parameters");
        leaks(each -> each.info(MarkerManager.getMarker(MAIL), "x"), "markers");
        leaks(each -> each.info("x", new Exception("a", new Exception(MAIL))), "throwable");
        ThreadContext.put("user", MAIL);
        leaks(each -> each.info("x"), "diagnostic context");
    }

    @Test
    void aConfigurationReadAnewDoesNotSilenceIt() {
        leaks(
                each -> {
                    ((LoggerContext) LogManager.getContext(false)).reconfigure();
                    Configurator.setRootLevel(Level.INFO);
                    each.info(MAIL);
                },
                "message");
    }

    @Test
    void afterTheTestNothingOfItIsLeftBehind() {
        LeakCanary canary = LeakCanary.planted(MAIL).expectingOutput();
        canary.beforeEach(null);
        log.info("x");

        assertThatCode(() -> canary.afterEach(null)).doesNotThrowAnyException();
        LoggerContext context = (LoggerContext) LogManager.getContext(false);
        assertThat(context.getConfiguration().getAppenders().keySet())
                .noneMatch(name -> name.startsWith("leak-canary"));
        context.reconfigure();
        assertThat(context.getConfiguration().getAppenders().keySet())
                .noneMatch(name -> name.startsWith("leak-canary"));
    }
}
