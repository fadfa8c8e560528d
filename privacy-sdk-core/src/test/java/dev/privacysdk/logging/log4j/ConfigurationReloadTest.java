package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration file is changed while threads log, as an operator does it. */
class ConfigurationReloadTest {
    private static final String MAIL = "taro@example.com";

    @TempDir
    Path directory;

    @Test
    void noLineIsOpenWhileAChangedFileIsRead() throws Exception {
        Path file = directory.resolve("log4j2.xml");
        write(file, "before", Instant.parse("2024-01-01T00:00:00Z"));
        LoggerContext context = new LoggerContext("reload", null, file.toUri());
        context.start();
        Log4jMasking masking = Log4jMasking.install(context, Masker.standard());
        Configuration before = context.getConfiguration();
        CountDownLatch changed = new CountDownLatch(1);
        context.addPropertyChangeListener(change -> {
            if (context.getConfiguration() != before) {
                changed.countDown();
            }
        });
        AtomicBoolean enough = new AtomicBoolean();
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int n = 0; !enough.get(); n++) {
                    context.getLogger("shop" + n % 7).info("to {}", MAIL);
                    Thread.onSpinWait();
                }
            });
            threads[i].start();
        }
        write(file, "after", Instant.parse("2024-01-02T00:00:00Z"));
        boolean seen = changed.await(60, TimeUnit.SECONDS);
        context.getLogger("shop").info("the last to {}", MAIL);
        enough.set(true);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seen).isTrue();
        assertThat(masking.complete()).isTrue();
        context.stop();
        assertThat(directory.resolve("before.log"))
                .content()
                .contains("to [EMAIL]")
                .doesNotContain(MAIL);
        assertThat(directory.resolve("after.log"))
                .content()
                .contains("the last to [EMAIL]")
                .doesNotContain(MAIL);
    }

    private void write(Path file, String name, Instant modified) throws IOException {
        Files.writeString(file, """
                <Configuration status='error' monitorInterval='1'>
                  <Appenders>
                    <File name='file' fileName='%s'><PatternLayout pattern='%%m%%n'/></File>
                  </Appenders>
                  <Loggers><Root level='info'><AppenderRef ref='file'/></Root></Loggers>
                </Configuration>
                """.formatted(directory.resolve(name + ".log")));
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
