package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.interception.AnswerListener;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
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

    private final Call call = new Call(lookUp, Shop.Desk.class);

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
        permits.listen(lookUp, Shop.Desk.class).answered(permit, answer);
        return answer;
    }

    private List<Minimized> notes() {
        Notes notes = HandlerPermits.of(request);
        return notes == null ? List.of() : notes.all();
    }

    private int remembered() {
        return notes().size();
    }

    @Test
    void answersAreRememberedUntilTheRequestIsOver() {
        begin(DispatcherType.REQUEST);
        answer(Shop.row(Shop.ADA));
        answer("text");
        permits.listen(lookUp, Shop.Desk.class).answered(permit, null);
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
    void anAnswerThatComesLaterBelongsToTheRequestOfTheCall() {
        begin(DispatcherType.REQUEST);
        AnswerListener heard = permits.listen(lookUp, Shop.Desk.class);
        RequestContextHolder.resetRequestAttributes();
        Shop.Customer row = Shop.row(Shop.ADA);

        CompletableFuture.runAsync(() -> heard.answered(permit, row)).join();

        assertThat(notes()).singleElement().matches(note -> note.is(row));
        assertThat(permits.listen(lookUp, Shop.Desk.class))
                .as("nothing is made for nobody")
                .isSameAs(AnswerListener.none());
    }

    @Test
    void aLateAnswerOfARequestThatIsOverIsNoAnswerOfTheNextOne() {
        begin(DispatcherType.REQUEST);
        AnswerListener heard = permits.listen(lookUp, Shop.Desk.class);
        permits.afterCompletion(request, response, new Object(), null);
        begin(DispatcherType.REQUEST);

        heard.answered(permit, Shop.row(Shop.ADA));

        assertThat(remembered()).as("the container uses its objects again").isZero();
    }

    @Test
    void whatIsPutIntoAnAnswerLaterIsNotPartOfIt() {
        List<Object> rows = new ArrayList<>(List.of(Shop.row(Shop.ADA)));
        Minimized note = Minimized.of(call, permit, rows);
        Minimized nested = Minimized.of(call, permit, List.of(rows));
        rows.add(Shop.row(Shop.BOB));

        assertThat(note.parts()).hasSize(1).first().isSameAs(rows.get(0));
        assertThat(nested.parts()).hasSize(1).first().isSameAs(rows.get(0));
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
        assertThat(notes()).noneMatch(note -> note.is(first)).anyMatch(note -> note.is(newest));
    }

    @Test
    void whatCarriesAnAnswerToTheClientIsLookedThrough() {
        Shop.Customer row = Shop.row(Shop.ADA);
        ResponseEntity<Shop.Customer> entity = ResponseEntity.ok(row);

        Minimized note = Minimized.of(call, permit, entity);

        assertThat(note.is(row)).isTrue();
        assertThat(note.is(entity)).isFalse();
        assertThat(note.parts()).singleElement().isSameAs(row);
        assertThat(Minimized.of(call, permit, ResponseEntity.noContent().build())
                        .parts())
                .isEmpty();
    }
}
