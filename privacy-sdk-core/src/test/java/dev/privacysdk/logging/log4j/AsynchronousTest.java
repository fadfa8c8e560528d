package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that are written on another thread than the one that logs. */
class AsynchronousTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";
    private static final String FILE = """
            <File name='file' fileName='%s'><PatternLayout pattern='[%%t] %%marker %%m %%X %%x %%ex{full}%%n'/></File>
            """;
    private static final String BEHIND = "<Async name='async' includeLocation='true'><AppenderRef ref='file'/></Async>";

    @TempDir
    Path directory;

    record Customer(@PersonName String name) {}

    /** How Log4j hands events to another thread. */
    enum Way {
        APPENDER("<Root level='info'><AppenderRef ref='async'/></Root>", false),
        LOGGER("<AsyncRoot level='info'><AppenderRef ref='file'/></AsyncRoot>", false),
        MIXED(
                "<AsyncLogger name='shop' level='info'/><AsyncRoot level='info'><AppenderRef ref='file'/></AsyncRoot>",
                false),
        BELOW("<Logger name='shop' level='info'/><AsyncRoot level='info'><AppenderRef ref='file'/></AsyncRoot>", false),
        ALL("<Root level='info'><AppenderRef ref='file'/></Root>", true),
        ALL_TO_APPENDER("<Root level='info'><AppenderRef ref='async'/></Root>", true),
        ALL_TO_LOGGER(
                "<Logger name='shop' level='info'/><AsyncRoot level='info'><AppenderRef ref='file'/></AsyncRoot>",
                true);

        final String loggers;
        final boolean all;

        Way(String loggers, boolean all) {
            this.loggers = loggers;
            this.all = all;
        }
    }

    @AfterEach
    void leave() {
        ThreadContext.clearAll();
    }

    private LoggerContext context(Way way) {
        LoggerContext context = way.all ? new AsyncLoggerContext("all") : new LoggerContext("some");
        String file = FILE.formatted(directory.resolve("log"));
        return Contexts.started(context, Contexts.configuration(file + BEHIND, way.loggers));
    }

    private String written() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    private static void logEverything(Logger log) {
        ThreadContext.put("user", MAIL);
        ThreadContext.push("for " + MAIL);
        Object customer = new Customer(NAME);
        log.info(MarkerManager.getMarker("of " + MAIL), "one {}", customer);
        log.info("two {} {}", List.of(Optional.of(customer)), MAIL, new IllegalStateException("thrown for " + MAIL));
        log.info(customer);
        for (Object failing : Messages.failing(NAME)) {
            log.info("three {}", failing);
        }
        Messages.around(customer).forEach(log::info);
        log.atInfo().log("four {}", customer);
    }

    @ParameterizedTest
    @EnumSource
    void nothingComesOutOnTheOtherThread(Way way) throws IOException {
        LoggerContext context = context(way);
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        logEverything(context.getLogger("shop.Orders"));
        assertThat(masking.complete()).isTrue();
        context.stop();

        assertThat(written())
                .contains("one Customer[name=[REDACTED]]", "two [Optional[Customer[name=[REDACTED]]]] [EMAIL]")
                .contains("java.lang.IllegalStateException: thrown for [EMAIL]")
                .contains("user=[EMAIL]", "for [EMAIL]", "of [EMAIL]", "three [MASKING-FAILED]")
                .contains("four Customer[name=[REDACTED]]")
                .doesNotContain(NAME, MAIL);
        assertThat(written().lines().filter(line -> line.contains(" one "))).hasSize(1);
    }

    /** Guarded when they were made, or when they were already in use. */
    @ParameterizedTest
    @EnumSource
    void itDoesNotMatterWhenItWasInstalled(Way way) throws IOException {
        LoggerContext context = MaskingProperties.withoutOurs(() -> context(way));
        context.getLogger("shop.Orders").info("before {}", MAIL);
        Log4jMasking.install(context, Masker.standard());
        logEverything(context.getLogger("shop.Orders"));
        Lines late = Contexts.lines(context);
        context.getLogger("shop.Orders").info("late {}", new Customer(NAME));
        context.stop();

        assertThat(written().lines().filter(line -> !line.contains("before ")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(NAME) || line.contains(MAIL));
        assertThat(written().lines().filter(line -> line.contains(" one "))).hasSize(1);
        assertThat(late.all()).contains("late Customer[name=[REDACTED]]");
    }

    @ParameterizedTest
    @EnumSource(names = {"APPENDER", "LOGGER", "MIXED", "BELOW"})
    void whatChangesAfterTheCallIsLoggedAsItWas(Way way) throws IOException {
        LoggerContext context = context(way);
        Log4jMasking.install(context, Masker.standard());
        for (int i = 0; i < 200; i++) {
            List<Object> changing = new ArrayList<>(List.of("before"));
            context.getLogger("shop.Orders").info("list {}", changing);
            changing.set(0, "after");
        }
        context.stop();

        assertThat(written()).contains("list [before]").doesNotContain("after");
    }

    @Test
    void maskingIsDoneOnTheThreadThatLogs() {
        List<Thread> asked = new ArrayList<>();
        Object asking = new Object() {
            @Override
            public String toString() {
                asked.add(Thread.currentThread());
                return NAME;
            }
        };
        for (Way way : Way.values()) {
            if (!way.all) {
                LoggerContext context = context(way);
                Log4jMasking.install(context, Masker.standard());
                context.getLogger("shop.Orders").info("{}", asking, new Exception());
                context.stop();
            }
        }

        assertThat(asked).isNotEmpty().containsOnly(Thread.currentThread());
    }

    /** The twin: an event factory alone, as tools have it that only know synchronous loggers. */
    @Test
    void aFactoryAloneLeaksWhereAllLoggersAreAsynchronous() throws IOException {
        LoggerContext context = context(Way.ALL);
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        context.getConfiguration()
                .getRootLogger()
                .removeFilter(context.getConfiguration().getRootLogger().getFilter());
        context.getLogger("shop.Orders").info("one {}", new Customer(NAME));
        assertThat(masking.complete()).isFalse();
        context.stop();

        assertThat(written()).contains(NAME);
    }
}
