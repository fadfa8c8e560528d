package dev.privacysdk.logging.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JulMaskingTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";

    private final Logger root = Logger.getLogger("");
    private final Logger log = Logger.getLogger("shop.Orders");
    private final Written written = new Written();
    private Handler[] before = {};

    record Customer(@PersonName String name) {}

    /** A handler that keeps what it would write. */
    private static final class Written extends Handler {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void publish(LogRecord record) {
            text.append(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {
            // It holds nothing back.
        }

        @Override
        public void close() {
            // It holds nothing back.
        }
    }

    @BeforeEach
    void alone() {
        before = root.getHandlers();
        for (Handler each : before) {
            root.removeHandler(each);
        }
        root.addHandler(written);
    }

    @AfterEach
    void asBefore() {
        for (Handler each : root.getHandlers()) {
            root.removeHandler(each);
        }
        for (Handler each : before) {
            root.addHandler(each);
        }
        for (Handler each : log.getHandlers()) {
            log.removeHandler(each);
        }
    }

    private String masked() {
        assertThat(written.text.toString()).isNotEmpty().doesNotContain(MAIL, NAME);
        return written.text.toString();
    }

    @Test
    void everyPartOfARecordIsMasked() {
        JulMasking masking = JulMasking.install(Masker.standard());
        log.info("plain for " + MAIL);
        log.log(Level.INFO, "one {0} two {1}", new Object[] {new Customer(NAME), Optional.of(MAIL)});
        log.log(Level.INFO, "{0}@{1}", new Object[] {"taro", "example.com"});
        log.log(Level.WARNING, "thrown", new IllegalStateException("for " + MAIL, new Exception(MAIL)));
        log.info(() -> "supplied for " + MAIL);
        Logger.getLogger("of." + MAIL).info("no places {} for {x}");

        assertThat(masked())
                .contains("plain for [EMAIL]", "one Customer[name=[REDACTED]] two Optional[[EMAIL]]")
                .contains("java.lang.IllegalStateException: for [EMAIL]", "Caused by: java.lang.Exception: [EMAIL]")
                .contains("JulMaskingTest.java:", "supplied for [EMAIL]", "no places {} for {x}");
        assertThat(masking.complete()).isTrue();
    }

    @Test
    void aMessageOfABundleIsLookedUpAndMasked() {
        JulMasking.install(Masker.standard());
        log.logrb(
                Level.INFO,
                new ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return new Object[][] {{"greeting", "hello {0}"}};
                    }
                },
                "greeting",
                MAIL);

        assertThat(masked()).contains("hello [EMAIL]");
    }

    @Test
    void aHandlerAddedLaterGetsMaskedRecords() {
        JulMasking.install(Masker.standard());
        Written later = new Written();
        root.addHandler(later);
        log.info(MAIL);

        assertThat(later.text.toString()).contains("[EMAIL]").doesNotContain(MAIL);
    }

    @Test
    void aLoggerWithHandlersOfItsOwnIsMaskedToo() {
        Written own = new Written();
        log.addHandler(own);
        JulMasking masking = JulMasking.install(Masker.standard());
        log.info(MAIL);

        assertThat(own.text.toString()).contains("[EMAIL]").doesNotContain(MAIL);
        masked();
        assertThat(masking.complete()).isTrue();
    }

    /** The twin: JUL tells nobody of the first handler of a logger. */
    @Test
    void theFirstHandlerOfALoggerIsMissedAndReported() {
        JulMasking masking = JulMasking.install(Masker.standard());
        Written own = new Written();
        log.addHandler(own);
        log.info(MAIL);

        assertThat(own.text.toString()).contains(MAIL);
        assertThat(masking.complete()).isFalse();
        assertThat(JulMasking.install(Masker.standard()).complete()).isTrue();
    }

    @Test
    void aConfigurationReadAgainIsMasked(@TempDir Path directory) throws IOException {
        JulMasking masking = JulMasking.install(Masker.standard());
        Path file = Files.writeString(
                directory.resolve("logging.properties"),
                "handlers=java.util.logging.ConsoleHandler\njava.util.logging.ConsoleHandler.level=OFF\n");
        try (InputStream in = Files.newInputStream(file)) {
            LogManager.getLogManager().readConfiguration(in);
        }

        assertThat(masking.complete()).isTrue();
        assertThat(root.getHandlers()).hasSize(2);
        assertThat(root.getHandlers()[0]).isInstanceOf(MaskingHandler.class);
    }

    @Test
    void whatFailsIsReplacedAndReachesNobody() {
        JulMasking.install(Masker.standard());
        log.log(Level.INFO, "value {0}", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException(NAME);
            }
        });
        log.log(Level.INFO, (String) null);
        log.log(Level.INFO, "broken {0", new Object[] {MAIL});

        assertThat(masked()).contains("value [MASKING-FAILED]");
    }

    @Test
    void withoutTheMaskerEverythingLeaks() {
        log.log(Level.INFO, "one {0}", new Object[] {List.of(new Customer(NAME))});

        assertThat(written.text.toString()).contains(NAME);
    }
}
