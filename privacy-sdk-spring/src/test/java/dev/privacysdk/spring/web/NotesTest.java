package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import jakarta.servlet.DispatcherType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is remembered of a request, and for how long. */
class NotesTest {
    private static RunningShop shop;
    private static Permit permit;

    private final HandlerPermits permits = new HandlerPermits();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ServletRequestAttributes attributes = new ServletRequestAttributes(request);
    private final MarkedMethod lookUp = MarkedMethod.allOf(Shop.Desk.class).stream()
            .filter(method -> method.method().getName().equals("lookUp"))
            .findFirst()
            .orElseThrow();

    @BeforeAll
    static void open() {
        shop = RunningShop.open();
        shop.ledger().residence(Shop.subject(Shop.ADA), Jurisdiction.of("US-CA"), "address");
        permit = shop.gate().require(Processing.of(Shop.subject(Shop.ADA), Purpose.of("support")));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private void begin(DispatcherType type) {
        RequestContextHolder.setRequestAttributes(attributes);
        request.setDispatcherType(type);
        permits.preHandle(request, response, new Object());
    }

    private Object answer(Object answer) {
        permits.answered(lookUp, Shop.Desk.class, permit, answer);
        return answer;
    }

    private int remembered() {
        return HandlerPermits.of(request).all().size();
    }

    @Test
    void answersAreRememberedUntilTheRequestIsOver() {
        begin(DispatcherType.REQUEST);
        answer(Shop.row(Shop.ADA));
        answer("text");
        permits.answered(lookUp, Shop.Desk.class, permit, null);
        assertThat(remembered()).as("only what may be personal").isEqualTo(1);

        begin(DispatcherType.ASYNC);
        assertThat(remembered()).as("the same request goes on").isEqualTo(1);

        permits.afterCompletion(request, response, new Object(), null);
        assertThat(remembered()).isZero();
        assertThat(request.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void anErrorPageAndAForwardBeginWithNothing() {
        for (DispatcherType type : new DispatcherType[] {DispatcherType.ERROR, DispatcherType.FORWARD}) {
            begin(DispatcherType.REQUEST);
            answer(Shop.row(Shop.ADA));
            begin(type);
            assertThat(remembered()).isZero();
        }
    }

    @Test
    void nothingIsRememberedOutsideARequestOrInOneThatIsOver() {
        begin(DispatcherType.REQUEST);
        RequestContextHolder.resetRequestAttributes();
        answer(Shop.row(Shop.ADA));
        assertThat(remembered()).isZero();

        RequestContextHolder.setRequestAttributes(attributes);
        attributes.requestCompleted();
        answer(Shop.row(Shop.ADA));
        assertThat(remembered()).isZero();
    }

    @Test
    void aLongRequestForgetsItsOldestAnswers() {
        begin(DispatcherType.REQUEST);
        Object first = answer(Shop.row(Shop.ADA));
        Object last = first;
        for (int i = 0; i < 5_000; i++) {
            last = answer(Shop.row(Shop.ADA));
        }
        Object newest = last;
        assertThat(remembered()).isEqualTo(4_096);
        assertThat(HandlerPermits.of(request).last(note -> note.is(first))).isNull();
        assertThat(HandlerPermits.of(request).last(note -> note.is(newest))).isNotNull();
    }

    @Test
    void whatCarriesAnAnswerToTheClientIsLookedThrough() {
        Shop.Customer row = Shop.row(Shop.ADA);
        CompletableFuture<ResponseEntity<Shop.Customer>> later = new CompletableFuture<>();
        Minimized note = new Minimized(lookUp, Shop.Desk.class, permit, later);
        assertThat(note.value()).isNull();
        assertThat(note.is(row)).isFalse();

        later.complete(ResponseEntity.ok(row));

        assertThat(Objects.requireNonNull(note.value())).isSameAs(row);
        assertThat(note.is(row)).isTrue();
        CompletableFuture<Object> failed = CompletableFuture.failedFuture(new IllegalStateException("x"));
        assertThat(new Minimized(lookUp, Shop.Desk.class, permit, failed).value())
                .isNull();
    }
}
