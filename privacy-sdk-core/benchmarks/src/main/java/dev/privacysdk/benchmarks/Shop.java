package dev.privacysdk.benchmarks;

import dev.privacysdk.Privacy;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/** A small shop whose customers all take the newsletter, behind a gate as the front door builds it. */
final class Shop implements AutoCloseable {
    static final int FEWEST_PURPOSES = 2;

    private static final String POLICY = "privacy-policy.yml";

    final Subject[] people;
    private final Privacy privacy;

    private Shop(int people, int purposes) {
        this.privacy = Privacy.under(PolicySource.fixed(policy(purposes)), event -> {})
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .build();
        this.people = new Subject[people];
        for (int i = 0; i < people; i++) {
            enter(customer(i));
            // Another instance than the ledger has, as the id of a request is.
            this.people[i] = customer(i);
        }
        // In the order in which they were entered the machine would fetch everybody beforehand.
        Collections.shuffle(Arrays.asList(this.people), new Random(42));
        // The first proof ends the belief in whatever was read before it, which would be measured instead.
        privacy.ledger().prove(System.nanoTime());
    }

    /** With so many customers. */
    static Shop of(int people) {
        return of(people, FEWEST_PURPOSES);
    }

    /** With so many customers, under a policy of so many purposes. */
    static Shop of(int people, int purposes) {
        return new Shop(people, purposes);
    }

    private static Subject customer(int number) {
        return Subject.of("customer", "c-" + (100_000 + number));
    }

    private void enter(Subject person) {
        privacy.ledger().register(person, SubjectKind.USER);
        privacy.ledger().residence(person, Jurisdiction.of("EU"), "form");
        privacy.ledger().contract(person).started();
        privacy.ledger().consent(person, ForNewsletter.class).given("v1", "form");
    }

    private static Policy policy(int purposes) {
        StringBuilder document = new StringBuilder(document());
        for (int i = FEWEST_PURPOSES; i < purposes; i++) {
            document.append("  extra-p")
                    .append(i)
                    .append(": { name: { en: Extra }, basis: consent, uses: [contact], recipients: [self] }\n");
        }
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        return PolicyReader.read(new ByteArrayInputStream(bytes), POLICY).policy();
    }

    private static String document() {
        try (InputStream in = Shop.class.getResourceAsStream(POLICY)) {
            if (in == null) {
                throw new IllegalStateException(POLICY + " is not beside " + Shop.class.getName() + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Has the collector put together what belongs together, as it has in a service that has run for a minute.
     *
     * <p>Rows that allocate nothing would never see a collection, and every person would lie on another page of memory.
     */
    static void settle() {
        System.gc();
    }

    PurposeGate gate() {
        return privacy.gate();
    }

    Privacy privacy() {
        return privacy;
    }

    /** The place of the last entry in the ledger. */
    Revision last() {
        return Objects.requireNonNull(privacy.ledger().lastRevision());
    }

    /** One question about everybody, each asked once; refuses to go on where one of them is not permitted. */
    Processing[] permitted(Function<Subject, Processing> question) {
        Processing[] asked = new Processing[people.length];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = question.apply(people[i]);
            Decision decision = gate().decide(asked[i]);
            if (!(decision instanceof Permit)) {
                throw new IllegalStateException("A permit was to be measured and this is none: " + decision.reason());
            }
        }
        return asked;
    }

    /** The same where everybody is denied for this reason. */
    Processing[] denied(Reason reason, Function<Subject, Processing> question) {
        Processing[] asked = new Processing[people.length];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = question.apply(people[i]);
            Decision decision = gate().decide(asked[i]);
            if (decision.reason() != reason) {
                throw new IllegalStateException(
                        "A denial by " + reason + " was to be measured and this is none: " + decision.reason());
            }
        }
        return asked;
    }

    @Override
    public void close() {
        privacy.close();
    }
}
