package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.Privacy;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.Slf4jAuditSink;
import dev.privacysdk.jdbc.JdbcAuditSink;
import dev.privacysdk.jdbc.JdbcLedgerStore;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.readers.Issues;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@ExtendWith(OutputCaptureExtension.class)
class LedgerChoiceTest {
    @TempDir
    Path folder;

    private ApplicationContextRunner runner(String... instead) {
        List<String> properties = new ArrayList<>(List.of(Publisher.properties()));
        properties.remove("privacy.ledger=memory");
        properties.addAll(List.of(instead));
        return Starter.runner()
                .withUserConfiguration(Publisher.class)
                .withPropertyValues(properties.toArray(String[]::new));
    }

    /** Without a configured key. */
    private ApplicationContextRunner file() {
        return runner(
                "privacy.ledger=h2-file", "privacy.key.secret=", "privacy.h2-file.path=" + folder.resolve("ledger"));
    }

    private static void refused(ApplicationContextRunner runner, String what, String remedy) {
        runner.run(context -> assertThat(refusal(context.getStartupFailure()))
                .isNotNull()
                .satisfies(refusal -> assertThat(refusal).hasMessageContaining(what))
                .satisfies(refusal -> assertThat(refusal.action()).contains(remedy)));
    }

    private static @Nullable StartRefused refusal(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StartRefused refused) {
                return refused;
            }
        }
        return null;
    }

    @Test
    void aDataSourceHoldsTheLedgerAndTheAuditBook() {
        runner("spring.datasource.url=jdbc:h2:file:" + folder.resolve("shop"))
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(LedgerStore.class)).isInstanceOf(JdbcLedgerStore.class);
                    assertThat(context.getBean(AuditSink.class)).isInstanceOf(JdbcAuditSink.class);
                    Publisher.meet(context.getBean(SubjectLedger.class));
                    assertThat(context.getBean(Issues.class).preview("ada")).isEqualTo(Reader.seen("ada"));
                });
    }

    @Test
    void auditRecordsGoIntoTheLogWhereThatIsSaid() {
        runner("privacy.audit=log", "spring.datasource.url=jdbc:h2:file:" + folder.resolve("shop"))
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .run(context -> assertThat(context.getBean(AuditSink.class)).isInstanceOf(Slf4jAuditSink.class));
    }

    @Test
    void auditRecordsCannotGoIntoADatabaseThatIsNotThere() {
        refused(
                runner("privacy.ledger=memory", "privacy.audit=jdbc"),
                "(privacy.audit=jdbc), but the ledger is in none",
                "privacy.audit=log");
    }

    @Test
    void aDataSourceThatForgetsIsRefusedWithTheRemedy() {
        runner("spring.datasource.url=jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1")
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(
                                "StartRefused: The privacy ledger and its audit book cannot be kept in"));
    }

    @Test
    void withoutAChoiceTheStartIsRefusedEvenIfH2IsThere() {
        refused(runner(), "Nobody said where the privacy ledger is kept", "privacy.ledger=h2-file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofSeveralDataSourcesOneHasToBePrimary() {
        refused(runner().withUserConfiguration(Two.class), "several DataSources (one, two)", "@Primary");
        runner("test.folder=" + folder)
                .withUserConfiguration(TwoWithPrimary.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theApplicationsOwnStoreTakesThePlaceOfOurs() {
        runner().withUserConfiguration(Own.class).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(LedgerStore.class);
            assertThat(context.getBean(LedgerStore.class)).isSameAs(context.getBean("own"));
            assertThat(context.getBean(AuditSink.class)).isInstanceOf(Slf4jAuditSink.class);
        });
    }

    @Test
    void everyLedgerButTheFileNeedsAConfiguredKey() {
        refused(runner("privacy.ledger=memory", "privacy.key.secret="), "has no privacy key", "openssl rand");
        refused(runner("privacy.key.secret=").withUserConfiguration(Own.class), "has no privacy key", "openssl rand");
    }

    @Test
    void aKeyOfTheApplicationWillDo() {
        runner("privacy.ledger=memory", "privacy.key.secret=")
                .withUserConfiguration(OwnKey.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(PrivacyKey.class));
    }

    @Test
    void aLedgerInAFileMakesItsKeyForItsOwnerOnlyAndSaysSo(CapturedOutput output) throws IOException {
        file().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(PrivacyKey.class).id()).isEqualTo("dev");
            assertThat(context).doesNotHaveBean(DataSource.class);
            Publisher.meet(context.getBean(SubjectLedger.class));
        });
        Path key = folder.resolve("privacy-dev.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(output)
                .contains("Made " + key)
                .contains("It is for development: set privacy.key.secret")
                .doesNotContain(Files.readString(key).strip());

        file().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Issues.class).preview("ada"))
                    .as("what was said before the restart")
                    .isEqualTo(Reader.seen("ada"));
        });
        assertThat(output).contains("The privacy ledger is under the development key " + key);
    }

    @Test
    void aConfiguredKeyIsUsedForAFileToo() {
        runner("privacy.ledger=h2-file", "privacy.h2-file.path=" + folder.resolve("ledger"))
                .run(context ->
                        assertThat(context.getBean(PrivacyKey.class).id()).isEqualTo("k1"));
        assertThat(folder.resolve("privacy-dev.key")).doesNotExist();
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        file().run(context -> assertThat(context).hasNotFailed());
        Files.setPosixFilePermissions(folder.resolve("privacy-dev.key"), PosixFilePermissions.fromString("rw-r-----"));
        refused(file(), "may be read by others than its owner", "chmod 600");
    }

    @Test
    void aKeyThatWasCutIsRefused() throws IOException {
        file().run(context -> assertThat(context).hasNotFailed());
        Files.writeString(folder.resolve("privacy-dev.key"), "c2hvcnQ=");
        refused(
                file(),
                "is not one: A privacy key has at least 32 random bytes; this one has 5",
                "Put the right one back");
    }

    @Test
    void noNewKeyIsMadeForALedgerThatHadOne() throws IOException {
        file().run(context -> assertThat(context).hasNotFailed());
        Files.delete(folder.resolve("privacy-dev.key"));
        refused(file(), "is there, but its key", "Put the key back");
        assertThat(folder.resolve("privacy-dev.key")).doesNotExist();
    }

    @Test
    void aFileWithoutH2IsRefused() {
        refused(
                file().withClassLoader(new FilteredClassLoader("org.h2")),
                "H2 is not on the class path",
                "com.h2database:h2");
    }

    @Test
    void theFileIsClosedWithTheService() {
        file().run(context -> assertThat(opensAlone()).isFalse());
        assertThat(opensAlone()).isTrue();
    }

    /** As another process would: H2's lock on the file is held by whoever has it open. */
    private boolean opensAlone() {
        Path file = folder.resolve("ledger.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException heldByUs) {
            return false;
        }
    }

    @Test
    void theTablesOfTheApplicationAreMadeFirst() {
        runner(
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("shop"),
                        "spring.sql.init.mode=always",
                        "spring.sql.init.schema-locations=classpath:dev/privacysdk/spring/boot/only-if-first.sql")
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class, DataSourceInitializationAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Privacy.class));
    }

    private static DataSource database(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + name);
        return source;
    }

    @Configuration(proxyBeanMethods = false)
    static class Two {
        @Bean
        DataSource one() {
            return database("one");
        }

        @Bean
        DataSource two() {
            return database("two");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoWithPrimary {
        @Bean
        @Primary
        DataSource one(@Value("${test.folder}") Path folder) {
            return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("one"), "sa", "");
        }

        @Bean
        DataSource two() {
            return database("two");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Own {
        @Bean
        LedgerStore own() {
            return LedgerStore.inMemory();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnKey {
        @Bean
        PrivacyKey key() {
            return PrivacyKey.of("own", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        }
    }
}
