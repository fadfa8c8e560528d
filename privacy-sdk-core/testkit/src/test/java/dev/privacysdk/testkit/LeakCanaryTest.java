package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.logging.logback.LogbackMasking;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.vocabulary.DataCategory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

class LeakCanaryTest {
    private static final String MAIL = "taro@example.com";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger log = context.getLogger("shop.Orders");

    @TempDir
    Path directory;

    @AfterEach
    void plainLogbackAgain() {
        MDC.clear();
        context.stop();
        context.getTurboFilterList().clear();
        context.getCopyOfListenerList().forEach(context::removeListener);
        context.reset();
        context.start();
    }

    private static void run(LeakCanary canary, Runnable test) {
        canary.beforeEach(null);
        test.run();
        canary.afterEach(null);
    }

    private void leaks(Consumer<Logger> test, String where) {
        assertThatThrownBy(() -> run(LeakCanary.planted("unrelated", MAIL), () -> test.accept(log)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted value 2 came out of logger shop.Orders")
                .hasMessageContaining(where)
                .hasMessageNotContaining(MAIL);
    }

    @Test
    void plainLogbackLeaksByEveryExitAndIsCaught() {
        leaks(each -> each.info("to " + MAIL), "at INFO in the message");
        leaks(each -> each.warn("to {}", MAIL), "at WARN in the parameters");
        leaks(each -> each.atInfo().addKeyValue("mail", MAIL).log("x"), "in the key-values");
        leaks(each -> each.info(MarkerFactory.getDetachedMarker(MAIL), "x"), "in the markers");
        leaks(each -> each.info("x", new Exception("a", new Exception(MAIL))), "in the throwable");
        leaks(
                each -> {
                    MDC.put("user", MAIL);
                    each.info("x");
                },
                "in the diagnostic context");
    }

    @Test
    void behindTheMaskerNothingLeaks() {
        LogbackMasking.install(context, Masker.standard());

        assertThatCode(() -> run(LeakCanary.planted(MAIL).expectingOutput(), () -> {
                    MDC.put("user", MAIL);
                    log.info("to {}", MAIL, new Exception(MAIL));
                    log.atInfo().addKeyValue("mail", MAIL).log("x");
                }))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taro@example.com",
                "TARO@Example.COM",
                "taro%40example.com",
                "taro%40example%2Ecom",
                "taro\\u0040example.com",
                "taro\\x40example.com",
                "\\u0074aro@example.com",
                "taro&#64;example.com",
                "taro&#x40;example.com",
                "taro&commat;example.com"
            })
    void aValueIsFoundInEveryEncoding(String encoded) {
        leaks(each -> each.info("x" + encoded + "x"), "in the message");
    }

    @Test
    void valuesWithSpacesAndQuotesAreFoundEncoded() {
        for (String encoded :
                new String[] {"Taro+%22T%22+Yamada", "Taro \\\"T\\\" Yamada", "Taro &quot;T&quot; Yamada"}) {
            assertThatThrownBy(() -> run(LeakCanary.planted("Taro \"T\" Yamada"), () -> log.info(encoded)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void textThatOnlyLooksEncodedIsReadAsItIs() {
        assertThatCode(() -> run(
                        LeakCanary.planted(MAIL),
                        () -> log.info("100% \\ \\u00 \\u12 %4 %zz & &#; &#x; &#99999999; &unknown; \\")))
                .doesNotThrowAnyException();
    }

    @Test
    void aValuePlantedDuringATestIsFoundAndForgottenAfterwards() {
        LeakCanary canary = LeakCanary.planted();

        assertThatThrownBy(() -> run(canary, () -> log.info(canary.plant("made-at-run-time"))))
                .hasMessageContaining("Planted value 1");
        assertThatCode(() -> run(canary, () -> log.info("made-at-run-time"))).doesNotThrowAnyException();
        assertThatIllegalStateException().isThrownBy(() -> canary.plant("too late"));
    }

    @Test
    void aLoggerThatHandsNothingOnIsHeard() {
        Logger apart = context.getLogger("apart");
        apart.setAdditive(false);

        assertThatThrownBy(() -> run(LeakCanary.planted(MAIL), () -> apart.info(MAIL)))
                .hasMessageContaining("logger apart");
    }

    @Test
    void aResetDuringTheTestDoesNotSilenceTheCanary() {
        assertThatThrownBy(() -> run(LeakCanary.planted(MAIL), () -> {
                    context.reset();
                    log.info(MAIL);
                }))
                .hasMessageContaining("Planted value 1");
        assertThatThrownBy(() -> run(LeakCanary.planted(MAIL), () -> {
                    context.stop();
                    context.reset();
                    context.start();
                    log.info(MAIL);
                }))
                .hasMessageContaining("Planted value 1");
    }

    @Test
    void afterTheTestNothingOfItIsLeftBehind() {
        run(LeakCanary.planted(MAIL), () -> log.info("x"));
        LogbackMasking.install(context, Masker.standard());
        run(LeakCanary.planted(MAIL), () -> log.info("x"));

        context.getLoggerList()
                .forEach(each -> each.iteratorForAppenders()
                        .forEachRemaining(
                                appender -> assertThat(appender.getName()).doesNotStartWith("leak-canary")));
    }

    @Test
    void aTestThatLogsNothingShowsNothing() {
        assertThatThrownBy(() -> run(LeakCanary.planted(MAIL).expectingOutput(), () -> {}))
                .hasMessageContaining("Nothing was logged during this test");
        assertThatCode(() -> run(LeakCanary.planted(MAIL), () -> {})).doesNotThrowAnyException();
    }

    @Test
    void standardOutputAndErrorAreHeardWhenAskedFor() {
        assertThatThrownBy(() -> run(LeakCanary.planted(MAIL).listeningToStreams(), () -> System.out.println(MAIL)))
                .hasMessageContaining("Planted value 1 came out of standard output");
        assertThatThrownBy(() -> run(LeakCanary.planted(MAIL).listeningToStreams(), () -> System.err.println(MAIL)))
                .hasMessageContaining("Planted value 1 came out of standard error");
        assertThatCode(() -> run(LeakCanary.planted(MAIL), () -> System.out.println(MAIL)))
                .doesNotThrowAnyException();
    }

    @Test
    void aWatchedFileIsReadFromWhereTheTestBegan() throws Exception {
        Path file = directory.resolve("shop.log");
        Files.writeString(file, "before " + MAIL + "\n");
        LeakCanary canary = LeakCanary.planted(MAIL).watch(file);

        assertThatCode(() -> run(canary, () -> {})).doesNotThrowAnyException();
        assertThatThrownBy(() -> run(canary, () -> write(file, "before " + MAIL + "\nfine\nleak " + MAIL + "\n")))
                .hasMessageContaining("Planted value 1 came out of line 2 of what was written to shop.log");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aValueTooShortToMeanAnythingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeakCanary.planted("Al"))
                .withMessageContaining("at least 4 characters");
    }

    @Test
    void theLineIsShownWithoutAnyPlantedValue() {
        assertThatThrownBy(() -> run(
                        LeakCanary.planted(MAIL, "Taro Yamada"),
                        () -> log.info("sent to taro%40example.com, Taro Yamada")))
                .hasMessageContaining(
                        "Planted value 1 came out of logger shop.Orders at INFO in the message: \"sent to ***, ***\"")
                .hasMessageNotContaining("taro");
    }

    @Test
    void aValueInWideLettersOrBetweenInvisibleOnesIsFound() {
        leaks(each -> each.info("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ"), "in the message");
        leaks(each -> each.info("ta\u200Bro@exam\u2060ple.com"), "in the message");
    }

    enum Tier {
        GOLD
    }

    record Customer(
            @SubjectId("customer") String id,
            @PersonName String name,
            @EmailAddress List<String> mails,
            @PhoneNumber Optional<String> phone,
            Card card,
            Tier tier,
            int visits,
            String note) {}

    record Card(@PaymentCard String number) {}

    @Test
    void aRecordIsFilledWithAValueOfEveryCategory() {
        LeakCanary canary = LeakCanary.planted();
        assertThatThrownBy(() -> run(canary, () -> {
                    Customer customer = canary.fill(Customer.class);
                    assertThat(customer.tier()).isEqualTo(Tier.GOLD);
                    assertThat(customer.note()).isEqualTo("note");
                    log.info("{}", customer);
                }))
                .hasMessageContaining("(identity.subject-id) came out of logger shop.Orders")
                .hasMessageContaining("(identity.name)")
                .hasMessageContaining("(contact.email)")
                .hasMessageContaining("(contact.phone)")
                .hasMessageContaining("(payment.card)")
                .hasMessageNotContaining("Quillonar");
    }

    @Test
    void behindTheMaskerAFilledRecordDoesNotComeOut() {
        LogbackMasking.install(context, Masker.standard());
        LeakCanary canary = LeakCanary.planted().expectingOutput();

        assertThatCode(() -> run(canary, () -> log.info("{}", canary.fill(Customer.class))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatCannotBeFilledIsSaid() {
        LeakCanary canary = LeakCanary.planted();

        assertThatIllegalStateException().isThrownBy(() -> canary.fill(Customer.class));
        assertThatThrownBy(() -> run(canary, () -> canary.fill(String.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String is not a record");
        canary.afterEach(null);
    }

    /** Each sample is what its category says, and no two are alike. */
    @Test
    void samplesHaveTheFormOfTheirCategory() {
        Masker masker = Masker.standard();
        Set<String> seen = new HashSet<>();
        for (String id : List.of("contact.email", "contact.phone", "payment.card", "device.ip-address")) {
            for (int i = 1; i < 60; i++) {
                String value = SampleValues.of(DataCategory.of(id), i);
                assertThat(seen.add(value)).as(value).isTrue();
                assertThat(masker.text("at " + value + " now")).as(id).doesNotContain(value);
            }
        }
    }
}
