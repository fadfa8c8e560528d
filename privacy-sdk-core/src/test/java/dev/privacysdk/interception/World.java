package dev.privacysdk.interception;

import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.EachSubject.WhenDenied;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small publisher: ada and bob read the newsletter, eve withdrew, and everybody has a contract. */
final class World implements AutoCloseable {
    static final Purpose NEWSLETTER = Purpose.of("newsletter");

    private volatile Instant now = Instant.parse("2025-06-01T10:00:00Z");
    final Privacy privacy;

    World() {
        this(Enforcement.ENFORCE);
    }

    World(Enforcement enforcement) {
        this(enforcement, Set.of());
    }

    World(Enforcement enforcement, Set<Purpose> observed) {
        privacy = Privacy.under(PolicySource.classpath("dev/privacysdk/interception/readers.yml"), event -> {})
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .clock(new Moved(), () -> TimeUnit.SECONDS.toNanos(now.getEpochSecond()))
                .enforcement(enforcement)
                .observing(observed)
                .build();
        for (String id : List.of("ada", "bob", "eve")) {
            Subject subject = Subject.of("customer", id);
            privacy.ledger().register(subject, SubjectKind.USER);
            privacy.ledger().residence(subject, Jurisdiction.of("EU"), "form");
            privacy.ledger().contract(subject).started();
            privacy.ledger().consent(subject, NEWSLETTER).given("v1", "form");
        }
        withdraws("eve");
    }

    void withdraws(String id) {
        privacy.ledger().consent(Subject.of("customer", id), NEWSLETTER).withdrawn("link");
    }

    /** Ada's consent, given until this instant. */
    void consentsUntil(String id, Instant end) {
        privacy.ledger()
                .consent(Subject.of("customer", id), NEWSLETTER)
                .until(end)
                .given("v1", "form");
    }

    void passTo(Instant later) {
        now = later;
    }

    Instant now() {
        return now;
    }

    <T> T guard(Class<T> type, T target) {
        return PurposeProxy.of(type, target, privacy.gate());
    }

    @Override
    public void close() {
        privacy.close();
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose("newsletter")
    @interface ForNewsletter {}

    record Reader(
            @SubjectId("customer") String id,

            @EmailAddress @ForNewsletter @ForPurpose("support") @Nullable
            String email,

            @PhoneNumber @ForPurpose("support") @Nullable String phone) {}

    record Address(
            @EmailAddress @Nullable String email,

            @PersonalData("contact.address") @ForPurpose("support") @Nullable
            String street) {}

    static Reader reader(String id) {
        return new Reader(id, id + "@example.org", "+81-" + id);
    }

    /** What a newsletter may see of a reader. */
    static Reader seen(String id) {
        return new Reader(id, id + "@example.org", null);
    }

    /** Openers of every shape; the implementation does what its tests need. */
    interface Issues {
        @ForNewsletter
        Reader preview(@SubjectId("customer") String reader);

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        Optional<Reader> maybe(@SubjectId("customer") String reader);

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        Reader[] asArray(@SubjectId("customer") String reader);

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        CompletionStage<List<Reader>> later(@SubjectId("customer") String reader);

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        @Nullable
        Reader orNull(@SubjectId("customer") String reader);

        @ForNewsletter
        @OnDenial(OnDenial.Then.NOTHING)
        void send(@SubjectId("customer") String reader) throws IOException;

        @ForNewsletter
        Address address(@SubjectId("customer") String reader);

        @ForNewsletter
        @EachSubject
        List<Reader> dueToday();

        @ForNewsletter
        @EachSubject
        Stream<Reader> dueStream();

        @ForNewsletter
        @EachSubject(onDenied = WhenDenied.REFUSE)
        List<Reader> allOrNothing();

        @ForNewsletter
        @EachSubject(onDenied = WhenDenied.REFUSE)
        @OnDenial(OnDenial.Then.NOTHING)
        Stream<Reader> allOrNothingStream();

        @ForNewsletter
        int sendAll(@EachSubject Collection<Reader> readers);

        @ForNewsletter
        int sendEvery(@EachSubject(onDenied = WhenDenied.REFUSE) @SubjectId("customer") List<String> readers);

        String unmarked(String reader);

        default String greeting() {
            return "hello from " + unmarked("x");
        }
    }

    /** Keepers. */
    @PurposeRequired
    interface Readers {
        Optional<Reader> find(@SubjectId("customer") String id);

        List<Reader> all();

        void store(@SubjectId("customer") Reader reader) throws IOException;

        Map<String, Reader> byPlace();
    }

    /** A keeper over a list. */
    record KeptReaders(List<Reader> kept) implements Readers {
        @Override
        public Optional<Reader> find(String id) {
            return kept.stream().filter(reader -> reader.id().equals(id)).findFirst();
        }

        @Override
        public List<Reader> all() {
            return kept;
        }

        @Override
        public void store(Reader reader) throws IOException {
            if (reader.email() == null) {
                throw new IOException("no e-mail");
            }
            kept.add(reader);
        }

        @Override
        public Map<String, Reader> byPlace() {
            Map<String, Reader> map = new LinkedHashMap<>();
            kept.forEach(reader -> map.put("place of " + map.size(), reader));
            return map;
        }
    }
}
