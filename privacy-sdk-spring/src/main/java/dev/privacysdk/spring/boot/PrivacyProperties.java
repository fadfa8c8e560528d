package dev.privacysdk.spring.boot;

import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.vocabulary.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What an application decides about privacy in its configuration.
 *
 * @param policy Where the privacy policy is. A file is watched; a resource of the class path is read once.
 * @param role Whether this service decides itself or acts for customers, where a call does not say.
 * @param ledger Where the ledger is kept. By default in the application's database, if it has one; otherwise it has to be said.
 * @param audit Where decisions are recorded. By default beside the ledger if that is in a database, otherwise in the log.
 * @param key The service's one secret.
 * @param deadline How long the ledger and the audit sink may take before the answer is no.
 * @param enforcement Whether denied calls are stopped, or only recorded while an old service learns its purposes.
 * @param observe Purposes of the policy whose denied calls are only recorded, while all others are stopped.
 * @param remembering For how many people the ledger's picture is kept in memory.
 * @param basePackages Where marked classes are looked for. By default the packages of the application.
 * @param accessPurpose The purpose of the policy for which a person's own request for access is answered.
 * @param erasurePurpose The purpose of the policy for which a person's own request for erasure is carried out.
 * @param h2File The H2 file that holds the ledger where "h2-file" is chosen.
 */
@ConfigurationProperties("privacy")
public record PrivacyProperties(
        @DefaultValue("classpath:privacy-policy.yml") Resource policy,
        @DefaultValue("controller") Role role,
        @Nullable LedgerKind ledger,
        @Nullable AuditKind audit,
        @DefaultValue Key key,
        @DefaultValue("1s") Duration deadline,
        @DefaultValue("enforce") Enforcement enforcement,
        @DefaultValue List<String> observe,
        @DefaultValue("100000") long remembering,
        @DefaultValue List<String> basePackages,
        @DefaultValue("rights.fulfil") String accessPurpose,
        @DefaultValue("rights.fulfil") String erasurePurpose,
        @DefaultValue H2File h2File) {
    /** Keeps a copy. */
    public PrivacyProperties {
        observe = List.copyOf(observe);
        basePackages = List.copyOf(basePackages);
    }

    /** Where a ledger can be kept. */
    public enum LedgerKind {
        /** In the application's database. */
        JDBC,
        /** In an H2 file of its own, for development. */
        H2_FILE,
        /** In memory, for tests: it ends with the process. */
        MEMORY
    }

    /** Where decisions can be recorded. */
    public enum AuditKind {
        /** In the database that holds the ledger. */
        JDBC,
        /** In the logger "dev.privacysdk.audit". */
        LOG
    }

    /**
     * The service's one secret.
     *
     * @param id What stands in front of whatever was made with it, so that it can be replaced.
     * @param secret At least 32 random bytes in Base64, as made by "openssl rand -base64 32".
     */
    public record Key(
            @DefaultValue("k1") String id, @Nullable String secret) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /**
     * The H2 file that holds the ledger.
     *
     * @param path Where it is, without an ending. Its key is kept beside it, in privacy-dev.key.
     */
    public record H2File(@DefaultValue("./privacy-ledger") Path path) {}
}
