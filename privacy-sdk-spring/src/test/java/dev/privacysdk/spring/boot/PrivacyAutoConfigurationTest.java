package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.Privacy;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.Slf4jAuditSink;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.interception.PurposeInvocation;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.spring.readers.Issues;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.spring.readers.Readers;
import dev.privacysdk.vocabulary.PrivacyKey;
import dev.privacysdk.vocabulary.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PrivacyAutoConfigurationTest {
    static final ApplicationContextRunner RUNNER =
            Starter.runner().withUserConfiguration(Publisher.class).withPropertyValues(Publisher.properties());

    @Test
    void oneDependencyAndAPolicyAreEnough() {
        RUNNER.run(context -> {
            assertThat(context).hasNotFailed();
            Publisher.meet(context.getBean(SubjectLedger.class));
            Issues issues = context.getBean(Issues.class);

            assertThat(issues.preview("ada")).isEqualTo(Reader.seen("ada"));
            assertThatThrownBy(() -> issues.preview("eve"))
                    .isInstanceOfSatisfying(
                            PrivacyDeniedException.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN));
            assertThatThrownBy(() -> issues.unmarked("ada"))
                    .isInstanceOfSatisfying(
                            PrivacyDeniedException.class,
                            denied -> assertThat(denied.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
            assertThat(AopUtils.isAopProxy(context.getBean(Readers.class))).isTrue();
        });
    }

    @Test
    void offersItsPartsAsBeans() {
        RUNNER.run(context -> assertThat(context)
                .hasSingleBean(Privacy.class)
                .hasSingleBean(PurposeGate.class)
                .hasSingleBean(SubjectLedger.class)
                .hasSingleBean(Minimizer.class)
                .hasSingleBean(PurposeInvocation.class)
                .hasSingleBean(PrivacyKey.class)
                .getBean(AuditSink.class)
                .isInstanceOf(Slf4jAuditSink.class));
    }

    @Test
    void startsWithoutWhatIsOptional() {
        RUNNER.withClassLoader(new FilteredClassLoader(
                        "org.h2", "ch.qos.logback", "org.springframework.web", "org.springframework.jdbc", "jakarta"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void isFoundByBoot() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(PrivacyAutoConfiguration.class.getName(), PrivacyMethodAutoConfiguration.class.getName());
    }
}
