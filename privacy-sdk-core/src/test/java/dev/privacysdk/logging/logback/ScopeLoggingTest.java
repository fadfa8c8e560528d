package dev.privacysdk.logging.logback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** From a guarded method to a line of a real log: what was handed out shows nowhere, whatever is made of it. */
@SuppressWarnings({"UnnecessaryLambda", "UnnecessaryStringBuilder"}) // What is logged is a builder.
class ScopeLoggingTest {
    private static final Consumer<Reader> NOTHING = reader -> {};
    private static final String ADDRESS = "mailbox-of-ada-at-home";

    private final Privacy privacy = Privacy.under(
                    PolicySource.classpath("dev/privacysdk/interception/readers.yml"), event -> {})
            .role(Role.CONTROLLER)
            .ledger(LedgerStore.inMemory())
            .build();
    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter mdc = new LogbackMDCAdapter();
    private final Logger log = context.getLogger("shop");
    private final ExecutorService pool = Executors.newFixedThreadPool(1);
    private Lines lines = new Lines();
    private Consumer<Reader> inside = NOTHING;

    record Reader(
            @SubjectId("customer") String id,

            @EmailAddress @ForPurpose("newsletter") @Nullable
            String email) {}

    @PurposeRequired
    interface Readers {
        Reader find(@SubjectId("customer") String id);

        Stream<Reader> all();

        CompletionStage<Reader> later(@SubjectId("customer") String id);

        Flux<Reader> flow(@SubjectId("customer") String id);
    }

    interface Issues {
        @ForPurpose("newsletter")
        Reader preview(@SubjectId("customer") String id);

        @ForPurpose("newsletter")
        void send(@SubjectId("customer") Reader reader);

        @ForPurpose("newsletter")
        void sendTo(@SubjectId("customer") String id, @PersonalData("contact.email") String address);

        @ForPurpose("newsletter")
        Stream<Reader> stream(@SubjectId("customer") Reader reader);
    }

    private record Kept() implements Readers {
        @Override
        public Reader find(String id) {
            return new Reader(id, ADDRESS);
        }

        @Override
        public Stream<Reader> all() {
            return Stream.of(new Reader("ada", ADDRESS));
        }

        @Override
        public CompletionStage<Reader> later(String id) {
            return CompletableFuture.supplyAsync(() -> new Reader(id, ADDRESS));
        }

        @Override
        public Flux<Reader> flow(String id) {
            return Flux.just(new Reader(id, ADDRESS));
        }
    }

    private final class Press implements Issues {
        @Override
        public Reader preview(String id) {
            Reader reader = readers.find(id);
            inside.accept(reader);
            return reader;
        }

        @Override
        public void send(Reader reader) {
            inside.accept(reader);
        }

        @Override
        public void sendTo(String id, String address) {
            inside.accept(new Reader(id, address));
        }

        @Override
        public Stream<Reader> stream(Reader reader) {
            return Stream.of(reader).peek(inside);
        }
    }

    private final Readers readers = privacy.guard(Readers.class, new Kept());
    private final Issues issues = privacy.guard(Issues.class, new Press());

    @BeforeEach
    void open() {
        Subject ada = Subject.of("customer", "ada");
        privacy.ledger().register(ada, SubjectKind.USER);
        privacy.ledger().residence(ada, Jurisdiction.of("EU"), "form");
        privacy.ledger().contract(ada).started();
        privacy.ledger().consent(ada, Purpose.of("newsletter")).given("v1", "form");
        context.setMDCAdapter(mdc);
        context.start();
        lines = Lines.started(context, "lines");
        context.getLogger("ROOT").addAppender(lines);
        LogbackMasking.install(context, Masker.standard());
    }

    @AfterEach
    void close() {
        pool.shutdown();
        privacy.close();
        context.stop();
    }

    private void nothingShown(int atLeast) {
        assertThat(lines.written).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(lines.all())
                .contains("[REDACTED]")
                .doesNotContain("mailbox-of-ada")
                .doesNotContain("MAILBOX");
    }

    /** Every idiom in which a value comes to a log without its type. */
    private void write(Reader reader) {
        String email = reader.email();
        mdc.put("who", email);
        log.info("Hello " + email);
        log.info(String.format("%s and %S", email, email));
        log.info("{} {}", email, new StringBuilder("x").append(email));
        log.info("reader: " + reader);
        log.atInfo().addKeyValue("to", email).log("sent");
        log.warn(
                "failed",
                new IllegalStateException("no such mailbox: " + email, new SQLException("Key (" + email + ")")));
        log.info("{\"mail\":\"" + email + "\"}\n?q=" + email.replace("-", "%2D"));
        mdc.remove("who");
    }

    @Test
    void whatAKeeperAnswersShowsInNoLineOfTheMethodThatAsked() {
        inside = this::write;
        issues.preview("ada");
        nothingShown(7);
        assertThat(lines.all())
                .contains("Hello [REDACTED]", "no such mailbox: [REDACTED]", "Key ([REDACTED])", "to=\"[REDACTED]\"");
    }

    @Test
    void norDoesWhatAMethodWasGiven() {
        inside = this::write;
        issues.send(new Reader("ada", ADDRESS));
        issues.sendTo("ada", ADDRESS);
        issues.stream(new Reader("ada", ADDRESS)).forEach(any -> {});
        nothingShown(21);
    }

    @Test
    void norWhatAMethodReturnsIntoTheScopeAroundIt() {
        privacy.guard(Outer.class, id -> write(issues.preview(id))).around("ada");
        nothingShown(7);
    }

    interface Outer {
        @ForPurpose("newsletter")
        void around(@SubjectId("customer") String id);
    }

    @Test
    void norWhatComesLaterOrOneByOne() {
        inside = any -> {
            readers.all().forEach(this::write);
            write(readers.later("ada").toCompletableFuture().join());
            write(readers.flow("ada").blockFirst());
        };
        issues.sendTo("ada", "");
        nothingShown(21);
    }

    @Test
    void norOnAnotherThreadThatTheScopeIsCarriedTo() {
        inside = reader -> {
            PurposeScope scope = PurposeScope.current().orElseThrow();
            Runnable wrapped = scope.wrap(() -> write(reader));
            CompletableFuture.runAsync(wrapped, pool).join();
        };
        issues.preview("ada");
        nothingShown(7);
    }

    @Test
    void norWhatAThrowableOfTheMethodQuotes() {
        inside = reader -> {
            try {
                Long.parseLong(reader.email());
            } catch (NumberFormatException quoting) {
                log.error("no number", quoting);
                throw quoting;
            }
        };
        assertThatThrownBy(() -> issues.preview("ada")).isInstanceOf(NumberFormatException.class);
        nothingShown(1);
    }

    /** The control: what no guarded method handed out is not known, and when the scope has ended nothing is. */
    @Test
    void whatWasNotHandedOutIsShownAndNothingIsKnownAfterwards() {
        inside = reader -> log.info("from elsewhere: letterbox-of-bob-at-work");
        Reader reader = issues.preview("ada");
        log.info("after: " + reader.email());
        assertThat(lines.all()).contains("letterbox-of-bob-at-work", "after: " + ADDRESS);
    }

    /** The broken twin: a method that nobody stands in front of hands nothing out, and every idiom leaks. */
    @Test
    void withoutHandingOutEveryIdiomLeaks() {
        inside = any -> write(new Kept().find("ada"));
        issues.sendTo("ada", "");
        assertThat(lines.written)
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).containsIgnoringCase("mailbox-of-ada"));
    }

    @Test
    void aLineOfManyReadersShowsNone() {
        inside = any -> {
            List<Reader> all = readers.all().toList();
            log.info("all: " + all + all.get(0).email());
        };
        issues.sendTo("ada", "");
        nothingShown(1);
    }
}
