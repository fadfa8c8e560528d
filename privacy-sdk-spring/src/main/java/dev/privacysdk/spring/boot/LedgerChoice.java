package dev.privacysdk.spring.boot;

import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.spring.boot.PrivacyProperties.LedgerKind;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** Where the ledger is kept, which has to be chosen. */
enum LedgerChoice {
    /** The application offers the store itself. */
    OWN,
    /** In the application's database. */
    JDBC,
    /** In an H2 file of its own. */
    H2_FILE,
    /** In memory. */
    MEMORY;

    /** The name of our own bean, which the application's takes the place of. */
    static final String STORE = "privacyLedgerStore";

    private static final String IN_FILE =
            "For development set privacy.ledger=h2-file: the ledger is kept in the H2 file ./privacy-ledger, under a key that is"
                    + " made in ./privacy-dev.key (add com.h2database:h2).";
    private static final String IN_DATABASE =
            "In production give the service a DataSource (spring.datasource.url and the driver; add"
                    + " spring-boot-starter-jdbc): the ledger is kept in that database.";

    /** What is chosen, found out without making a bean; throws where nothing is, or where it cannot be had. */
    static LedgerChoice of(PrivacyProperties properties, ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(LedgerStore.class, true, false)) {
            if (!name.equals(STORE)) {
                return OWN;
            }
        }
        LedgerKind kind = properties.ledger();
        if (kind == LedgerKind.MEMORY) {
            return MEMORY;
        } else if (kind == LedgerKind.H2_FILE) {
            return withH2(beans);
        }
        String[] databases = beans.getBeanNamesForType(DataSource.class, true, false);
        if (databases.length == 0) {
            throw new StartRefused(
                    kind == null
                            ? "Nobody said where the privacy ledger is kept, which holds what people consented and objected to,"
                                    + " and this service has no DataSource."
                            : "The privacy ledger is to be kept in the service's database (privacy.ledger=jdbc), but it has no"
                                    + " DataSource.",
                    "Do one of these:\n  - " + IN_DATABASE + "\n  - " + IN_FILE);
        }
        if (databases.length > 1 && !hasPrimary(beans, databases)) {
            throw new StartRefused(
                    "The service has several DataSources ("
                            + String.join(", ", databases)
                            + ") and nobody said which of them holds the privacy ledger.",
                    "Mark the one that holds it as @Primary, or offer a LedgerStore bean on the right one.");
        }
        return JDBC;
    }

    private static LedgerChoice withH2(ConfigurableListableBeanFactory beans) {
        if (!ClassUtils.isPresent("org.h2.jdbcx.JdbcConnectionPool", beans.getBeanClassLoader())) {
            throw new StartRefused(
                    "The privacy ledger is to be kept in an H2 file (privacy.ledger=h2-file), but H2 is not on the class path.",
                    "Add com.h2database:h2 to the dependencies. " + IN_DATABASE);
        }
        return H2_FILE;
    }

    private static boolean hasPrimary(ConfigurableListableBeanFactory beans, String[] names) {
        for (String name : names) {
            if (beans.containsBeanDefinition(name)
                    && beans.getMergedBeanDefinition(name).isPrimary()) {
                return true;
            }
        }
        return false;
    }
}
