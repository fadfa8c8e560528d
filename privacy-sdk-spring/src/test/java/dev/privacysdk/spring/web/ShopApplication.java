package dev.privacysdk.spring.web;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.testkit.MovableClock;
import dev.privacysdk.testkit.RecordingAuditSink;
import dev.privacysdk.vocabulary.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The shop as a running service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    ShopApplication.Marked.class,
    ShopApplication.Loose.class,
    ShopApplication.Leaky.class,
    Besides.class,
    Besides.Shelf.class,
    ShopApplication.Forwarding.class,
    ShopApplication.EverythingElse.class
})
class ShopApplication {
    @Bean
    MovableClock clock() {
        return MovableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Bean
    RecordingAuditSink audit() {
        return new RecordingAuditSink();
    }

    @Bean
    Shop.Customers customers() {
        return new Shop.Customers();
    }

    @Bean
    Shop.Desk desk(Shop.Customers customers) {
        return new Shop.Desk(customers);
    }

    /** Handlers that say what they are for. */
    @RestController
    @ForSupport
    static class Marked {
        private final Shop.Customers customers;

        Marked(Shop.Customers customers) {
            this.customers = customers;
        }

        @GetMapping("/marked/plain/{id}")
        public Shop.Customer plain(@PathVariable @SubjectId("customer") String id) {
            return customers.find(id);
        }

        @GetMapping("/marked/own-row/{id}")
        public Shop.Customer ownRow(@PathVariable @SubjectId("customer") String id) {
            return Shop.row(id);
        }

        @GetMapping("/marked/view/{id}")
        public Shop.CustomerView view(@PathVariable @SubjectId("customer") String id) {
            return new Shop.CustomerView(id, customers.find(id).email());
        }

        @GetMapping("/marked/entity/{id}")
        public ResponseEntity<Shop.Customer> entity(@PathVariable @SubjectId("customer") String id) {
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .header("X-Kept", "yes")
                    .body(customers.find(id));
        }

        @GetMapping("/marked/list/{id}")
        public List<Shop.Customer> list(@PathVariable @SubjectId("customer") String id) {
            return List.of(customers.find(id), Shop.row("c-somebody-else"));
        }

        @GetMapping("/marked/optional/{id}")
        public Optional<Shop.Customer> optional(@PathVariable @SubjectId("customer") String id) {
            return Optional.of(customers.find(id));
        }

        @GetMapping("/marked/future/{id}")
        public CompletableFuture<Shop.Customer> future(@PathVariable @SubjectId("customer") String id) {
            return CompletableFuture.supplyAsync(() -> Shop.row(id));
        }

        @GetMapping("/marked/text/{id}")
        public String text(@PathVariable @SubjectId("customer") String id) {
            return "tier " + customers.find(id).tier();
        }
    }

    /** Handlers without a word. */
    @RestController
    static class Loose {
        private final Shop.Desk desk;
        private final MovableClock clock;

        private final SubjectLedger ledger;

        Loose(Shop.Desk desk, SubjectLedger ledger, MovableClock clock) {
            this.desk = desk;
            this.ledger = ledger;
            this.clock = clock;
        }

        @GetMapping("/loose/desk/{id}")
        public Shop.Customer fromDesk(@PathVariable String id) {
            return desk.lookUp(id);
        }

        @GetMapping("/loose/page/{id}")
        public Shop.Page page(@PathVariable String id) {
            return new Shop.Page(desk.lookUp(id), 1);
        }

        @GetMapping("/loose/map/{id}")
        public Map<String, Object> map(@PathVariable String id) {
            return Map.of("found", List.of(Optional.of(desk.lookUp(id))), "total", 1);
        }

        @GetMapping("/loose/entity/{id}")
        public ResponseEntity<Shop.Customer> entity(@PathVariable String id) {
            return ResponseEntity.ok(desk.lookUp(id));
        }

        @GetMapping("/loose/first")
        public Shop.Customer first() {
            return desk.everybody().get(0);
        }

        @GetMapping("/loose/callable/{id}")
        public Callable<Shop.Customer> callable(@PathVariable String id) {
            return () -> desk.lookUp(id);
        }

        @GetMapping("/loose/deferred/{id}")
        public DeferredResult<Shop.Customer> deferred(@PathVariable String id) {
            DeferredResult<Shop.Customer> result = new DeferredResult<>();
            result.setResult(desk.lookUp(id));
            return result;
        }

        @GetMapping("/loose/plain")
        public Map<String, Object> plain() {
            return Map.of("list", List.of(new Shop.Plain("text", 1)), "text", "text");
        }

        @GetMapping("/loose/texts")
        public Stream<String> texts() {
            return Stream.of("one", "two");
        }

        @GetMapping("/loose/opted-out-meanwhile/{id}")
        public Shop.Page optedOutMeanwhile(@PathVariable String id) {
            Shop.Customer found = desk.lookUp(id);
            ledger.optOut(Shop.subject(id), Purpose.of("support")).made("meanwhile");
            clock.forward(Duration.ofMinutes(10));
            return new Shop.Page(found, 1);
        }

        @GetMapping("/loose/slow/{id}")
        public Shop.Customer slow(@PathVariable String id) {
            Shop.Customer found = desk.lookUp(id);
            clock.forward(Duration.ofMinutes(10));
            return found;
        }
    }

    /** Handlers without a word that hand out what they must not. */
    @RestController
    static class Leaky {
        private final Shop.Desk desk;
        private final Shop.Customers customers;

        private final Map<String, Shop.Customer> kept = new ConcurrentHashMap<>();

        Leaky(Shop.Desk desk, Shop.Customers customers) {
            this.desk = desk;
            this.customers = customers;
        }

        @GetMapping("/leak/kept/{id}")
        public Shop.Customer kept(@PathVariable String id) {
            return kept.computeIfAbsent(id, desk::lookUp);
        }

        @GetMapping("/leak/stream/{id}")
        public Stream<Shop.Customer> stream(@PathVariable String id) {
            return Stream.of(Shop.row(id));
        }

        @GetMapping("/support/entity-row/{id}")
        @ForSupport
        public ResponseEntity<Shop.Customer> entityRow(@PathVariable @SubjectId("customer") String id) {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .header("X-Shop", "open")
                    .body(Shop.row(id));
        }

        @GetMapping("/leak/row/{id}")
        public Shop.Customer row(@PathVariable String id) {
            return Shop.row(id);
        }

        @GetMapping("/leak/copy/{id}")
        public Shop.Customer copy(@PathVariable String id) {
            Shop.Customer found = desk.lookUp(id);
            return new Shop.Customer(found.id(), found.email(), Shop.BORN, found.tier());
        }

        @GetMapping("/leak/view/{id}")
        public Shop.CustomerView view(@PathVariable String id) {
            return new Shop.CustomerView(id, desk.lookUp(id).email());
        }

        @GetMapping("/leak/page/{id}")
        public Shop.Page page(@PathVariable String id, HttpServletRequest request) {
            return new Shop.Page(Shop.row(id), 1);
        }

        @GetMapping("/leak/list/{id}")
        public List<Shop.Customer> list(@PathVariable String id) {
            return List.of(desk.lookUp(id), Shop.row(id));
        }

        @GetMapping("/leak/entity/{id}")
        public ResponseEntity<Map<String, Object>> entity(@PathVariable String id) {
            return ResponseEntity.ok(Map.of("a", new Object[] {List.of(Map.of("b", Optional.of(Shop.row(id))))}));
        }

        @GetMapping("/leak/future/{id}")
        public CompletableFuture<Shop.Customer> future(@PathVariable String id) {
            return CompletableFuture.supplyAsync(() -> Shop.row(id));
        }

        @GetMapping("/leak/other-thread/{id}")
        public CompletableFuture<Shop.Customer> otherThread(@PathVariable String id) {
            return CompletableFuture.supplyAsync(() -> desk.lookUp(id));
        }

        @GetMapping("/leak/callable/{id}")
        public Callable<Shop.Customer> callable(@PathVariable String id) {
            return () -> Shop.row(id);
        }

        @GetMapping("/leak/subject/{id}")
        public Map<String, Object> subject(@PathVariable String id) {
            return Map.of("who", Shop.subject(id));
        }

        @GetMapping("/leak/failing/{id}")
        public Shop.Customer failing(@PathVariable String id) {
            desk.lookUp(id);
            throw new Failure(Shop.row(id));
        }

        @GetMapping("/keeper/{id}")
        public Shop.Customer keeper(@PathVariable String id) {
            return customers.find(id);
        }

        @GetMapping("/ads/{id}")
        public String ads(@PathVariable String id) {
            return desk.audience(id);
        }

        @GetMapping("/started/{id}")
        public void started(@PathVariable String id, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.getOutputStream().print("begun");
            customers.find(id);
        }
    }

    /** Hands a value on to a handler of the same service, as an error page or a forward does. */
    @Controller
    static class Forwarding implements ErrorController {
        private final Shop.Desk desk;

        Forwarding(Shop.Desk desk) {
            this.desk = desk;
        }

        @GetMapping("/leak/forwarded/{id}")
        public String forwarded(@PathVariable String id, HttpServletRequest request) {
            request.setAttribute("found", desk.lookUp(id));
            return "forward:/behind";
        }

        @GetMapping("/leak/sent-error/{id}")
        public void sentError(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.setAttribute("found", desk.lookUp(id));
            response.sendError(418);
        }

        @GetMapping({"/behind", "/failed"})
        @ResponseBody
        public Object behind(HttpServletRequest request) {
            return request.getAttribute("found");
        }
    }

    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Shop.Customer about;

        Failure(Shop.Customer about) {
            this.about = about;
        }
    }

    /** An application's own advice that catches everything, and is not meant to catch refusals. */
    @ControllerAdvice
    static class EverythingElse {
        @ExceptionHandler(Failure.class)
        @ResponseBody
        Shop.Customer failed(Failure failure) {
            return failure.about;
        }

        @ExceptionHandler(Exception.class)
        ResponseEntity<String> any(Exception any) {
            return ResponseEntity.status(499).body(String.valueOf(any.getMessage()));
        }
    }
}
