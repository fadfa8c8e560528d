package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.marking.MarkingException;
import dev.privacysdk.spring.boot.closed.Closed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator reads when a start fails, and that nothing of the application ran before. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {
    private static String failure(Starting starting, CapturedOutput output) {
        assertThatThrownBy(starting::run).isInstanceOf(Throwable.class);
        assertThat(Witness.DONE).as("beans of the application that ran").hasValue(0);
        String all = output.getOut();
        assertThat(all).contains("APPLICATION FAILED TO START");
        return all.substring(all.indexOf("APPLICATION FAILED TO START"));
    }

    @Test
    void theWitnessRunsInAServiceThatStarts() {
        try (ConfigurableApplicationContext context = new Starting().run()) {
            assertThat(context.isRunning()).isTrue();
            assertThat(Witness.DONE).hasValue(1);
        }
    }

    @Test
    void aMissingPolicyIsToldWithWhereToPutIt(CapturedOutput output) {
        assertThat(failure(new Starting().with("privacy.policy=classpath:none.yml"), output))
                .contains("The privacy policy is not where it is looked for: class path resource [none.yml].")
                .contains("Put privacy-policy.yml into src/main/resources, or say where it is by privacy.policy")
                .doesNotContain("\tat ");
    }

    @Test
    void aBrokenPolicyIsToldWithEveryProblemAndItsLine(CapturedOutput output) {
        assertThat(failure(
                        new Starting().with("privacy.policy=classpath:dev/privacysdk/spring/readers/broken-policy.yml"),
                        output))
                .contains("does not load because of 2 problems:")
                .contains("broken-policy.yml:14 purposes.newsletter.uses")
                .contains("broken-policy.yml:15 purposes.newsletter.notise: is not a key here")
                .contains("Mend the document at the lines named above");
    }

    @Test
    void aMissingChoiceOfLedgerIsToldWithBothRemedies(CapturedOutput output) {
        assertThat(failure(new Starting().without("privacy.ledger"), output))
                .contains("Nobody said where the privacy ledger is kept")
                .contains("  - In production give the service a DataSource (spring.datasource.url")
                .contains("  - For development set privacy.ledger=h2-file");
    }

    @Test
    void aLedgerInADatabaseThatIsNotThereIsTold(CapturedOutput output) {
        assertThat(failure(new Starting().with("privacy.ledger=jdbc"), output))
                .contains("(privacy.ledger=jdbc), but it has no DataSource")
                .contains("In production give the service a DataSource");
    }

    @Test
    void aMissingKeyIsToldWithHowToMakeOne(CapturedOutput output) {
        assertThat(failure(new Starting().without("privacy.key.secret"), output))
                .contains("The service has no privacy key")
                .contains("openssl rand -base64 32")
                .contains("privacy.key.secret (or the environment variable PRIVACY_KEY_SECRET)")
                .contains("privacy.key.id");
    }

    @Test
    void aWeakKeyIsToldWithoutShowingIt(CapturedOutput output) {
        assertThat(failure(new Starting().with("privacy.key.secret=c2hvcnQ="), output))
                .contains("The privacy key does not do. A privacy key has at least 32 random bytes; this one has 5.")
                .contains("openssl rand -base64 32")
                .doesNotContain("c2hvcnQ=");
    }

    @Test
    void marksThatDisagreeWithThePolicyAreToldAllAtOnce(CapturedOutput output) {
        assertThat(failure(new Starting().with("privacy.base-packages=dev.privacysdk.spring.boot.disagreeing"), output))
                .contains("The marks in the code and the privacy policy do not agree:")
                .contains("  - Runner.shoeSize holds body.shoe-size, which policy v1 does not name")
                .contains("  - Runner.phone is marked for newsletter")
                .contains("Change the mark, or have the policy changed");
    }

    @Test
    void marksThatNothingCouldEnforceAreToldAllAtOnce(CapturedOutput output) {
        assertThat(failure(new Starting().beside(Closed.class), output))
                .contains("Marks are written that nothing would enforce:")
                .contains(
                        "  - FinalIssues.send bears a purpose, but FinalIssues is final and no interface declares send")
                .contains("  - RecordIssues.send bears a purpose, but RecordIssues is a record and no interface")
                .contains("  - OnlyIssues.send bears a purpose, but OnlyIssues is final and no interface")
                .contains("  - FinalMethod.send is for newsletter but is final")
                .contains("  - PrivateMethod.send is for newsletter but is private")
                .contains("  - StaticMethod.send is for newsletter but is static")
                .contains("Each line above ends with its remedy");
    }

    @Test
    void aLedgerThatCannotBeOpenedKeepsTheApplicationFromRunning() {
        assertThatThrownBy(() -> new Starting().beside(ShutLedger.class).run())
                .hasRootCauseMessage("The ledger cannot be opened.");
        assertThat(Witness.DONE).hasValue(0);
    }

    @Test
    void marksOfABeanWhoseClassShowsOnlyWhenItIsMadeAreToldToo(CapturedOutput output) {
        assertThatThrownBy(() -> new Starting().beside(Disguised.class).run())
                .hasRootCauseInstanceOf(MarkingException.class);
        assertThat(output)
                .contains("Marks on a bean contradict each other or cannot be enforced:")
                .contains("  - FinalMethod.send is for newsletter but is final");
    }

    @Configuration(proxyBeanMethods = false)
    static class Disguised {
        @Bean
        Object disguised() {
            return new Closed.FinalMethod();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ShutLedger {
        @Bean
        LedgerStore store() {
            throw new IllegalStateException("The ledger cannot be opened.");
        }
    }
}
