package dev.privacysdk.spring.boot;

import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.Slf4jAuditSink;
import dev.privacysdk.jdbc.JdbcAuditSink;
import dev.privacysdk.jdbc.JdbcLedgerStore;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.spring.boot.PrivacyProperties.AuditKind;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/** Where the ledger is kept and decisions are recorded. */
@AutoConfiguration(
        after = PrivacyKeyAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
final class PrivacyLedgerAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PrivacyLedgerAutoConfiguration.class);

    /** After Flyway and Liquibase, which refuse a database that already holds somebody's tables. */
    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    LedgerDatabase privacyLedgerDatabase(
            PrivacyProperties properties, ConfigurableListableBeanFactory beans, ObjectProvider<DataSource> databases) {
        return switch (LedgerChoice.of(properties, beans)) {
            case JDBC -> LedgerDatabase.ofApplication(databases.getObject());
            case H2_FILE -> LedgerDatabase.h2(properties.h2File().path());
            case MEMORY -> LedgerDatabase.none();
            case OWN ->
                LedgerDatabase.ofApplication(properties.audit() == AuditKind.JDBC ? databases.getIfUnique() : null);
        };
    }

    @Bean(LedgerChoice.STORE)
    @ConditionalOnMissingBean
    LedgerStore privacyLedgerStore(LedgerDatabase database, PrivacyKey key) {
        DataSource source = database.source();
        if (source == null) {
            LOG.warn(
                    "The privacy ledger is in memory (privacy.ledger=memory): what people say is lost when the service ends.");
            return LedgerStore.inMemory();
        }
        JdbcLedgerStore store = opened(() -> JdbcLedgerStore.on(source, key));
        store.warnings().forEach(warning -> LOG.warn("{}", warning));
        return store;
    }

    @Bean
    @ConditionalOnMissingBean
    AuditSink privacyAuditSink(PrivacyProperties properties, LedgerDatabase database) {
        AuditKind kind = properties.audit();
        boolean inDatabase = kind == null ? database.source() != null : kind == AuditKind.JDBC;
        if (!inDatabase) {
            return new Slf4jAuditSink();
        }
        DataSource source = database.required();
        JdbcAuditSink sink = opened(() -> JdbcAuditSink.on(source));
        sink.warnings().forEach(warning -> LOG.warn("{}", warning));
        return sink;
    }

    private static <T> T opened(Supplier<T> open) {
        try {
            return open.get();
        } catch (IllegalStateException refused) {
            throw new StartRefused(
                    "The privacy ledger and its audit book cannot be kept in this database. " + refused.getMessage(),
                    "Do what is said above, or keep the ledger elsewhere: by another DataSource, or a LedgerStore bean.",
                    refused);
        }
    }
}
