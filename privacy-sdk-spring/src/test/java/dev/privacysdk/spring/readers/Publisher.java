package dev.privacysdk.spring.readers;

import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application. */
@Configuration(proxyBeanMethods = false)
public class Publisher {
    /** What a context needs to be told, in the form of properties. */
    public static String[] properties() {
        return new String[] {
            "privacy.policy=classpath:dev/privacysdk/spring/readers/privacy-policy.yml",
            "privacy.base-packages=dev.privacysdk.spring.readers",
            "privacy.ledger=memory",
            "privacy.key.secret=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
        };
    }

    @Bean
    Readers readers() {
        return new KeptReaders();
    }

    @Bean
    Issues issues(Readers readers) {
        return new Issues(readers);
    }

    /** Ada consents, eve withdraws; both have a contract. */
    public static void meet(SubjectLedger ledger) {
        for (String id : new String[] {"ada", "eve"}) {
            Subject subject = Subject.of("customer", id);
            ledger.register(subject, SubjectKind.USER);
            ledger.residence(subject, Jurisdiction.of("EU"), "form");
            ledger.contract(subject).started();
            ledger.consent(subject, Purpose.of("newsletter")).given("v1", "form");
        }
        ledger.consent(Subject.of("customer", "eve"), Purpose.of("newsletter")).withdrawn("link");
    }
}
