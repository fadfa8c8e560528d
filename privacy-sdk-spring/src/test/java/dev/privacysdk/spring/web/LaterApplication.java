package dev.privacysdk.spring.web;

import dev.privacysdk.annotation.SubjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Handlers whose answers come later or in pieces, each with the word of its purpose and without. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
@Import({LaterApplication.Marked.class, LaterApplication.Loose.class, LaterApplication.Slow.class})
class LaterApplication {
    @Bean
    Sender sender() {
        return new Sender();
    }

    /** Sends within a purpose of its own. */
    static class Sender {
        @ForSupport
        public void send(@SubjectId("customer") String id, ResponseBodyEmitter emitter) {
            sendAll(emitter, Shop.row(id));
        }

        @ForSupport
        public Flux<Shop.Customer> flux(@SubjectId("customer") String id) {
            return rows(id, "c-somebody-else");
        }
    }

    /** Answers on another thread. */
    static class Slow {
        @Async
        public CompletableFuture<Shop.Customer> row(String id) {
            return CompletableFuture.completedFuture(Shop.row(id));
        }

        @Async
        @ForSupport
        public CompletableFuture<Shop.Customer> marked(@SubjectId("customer") String id) {
            return CompletableFuture.completedFuture(Shop.row(id));
        }
    }

    private static Flux<Shop.Customer> rows(String... ids) {
        return Flux.just(ids).publishOn(Schedulers.parallel()).map(Shop::row);
    }

    private static void sendAll(ResponseBodyEmitter emitter, Object... values) {
        try {
            for (Object value : values) {
                emitter.send(value, MediaType.APPLICATION_JSON);
            }
            emitter.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            emitter.completeWithError(refused);
        }
    }

    private static <T extends ResponseBodyEmitter> T early(T emitter, Object... values) {
        sendAll(emitter, values);
        return emitter;
    }

    private static <T extends ResponseBodyEmitter> T late(T emitter, Runnable sending) {
        Thread sender = new Thread(
                () -> {
                    // What is sent before the response is there is kept, and written where the handler returned.
                    while (ReflectionTestUtils.getField(emitter, "handler") == null) {
                        Thread.onSpinWait();
                    }
                    sending.run();
                },
                "sender");
        sender.setDaemon(true);
        sender.start();
        return emitter;
    }

    /** With the word. */
    @RestController
    @ForSupport
    static class Marked {
        private final JsonMapper mapper;
        private final Shop.Customers customers;
        private final Slow slow;

        Marked(JsonMapper mapper, Shop.Customers customers, Slow slow) {
            this.mapper = mapper;
            this.customers = customers;
            this.slow = slow;
        }

        @GetMapping("/marked/sse-early/{id}")
        public SseEmitter sseEarly(@PathVariable @SubjectId("customer") String id) {
            return early(new SseEmitter(), Shop.row(id));
        }

        @GetMapping("/marked/sse-late/{id}")
        public SseEmitter sseLate(@PathVariable @SubjectId("customer") String id) {
            SseEmitter emitter = new SseEmitter();
            return late(
                    emitter, () -> sendAll(emitter, Shop.row(id), List.of(Shop.row(id), Shop.row("c-somebody-else"))));
        }

        @GetMapping("/marked/emitter-late/{id}")
        public ResponseBodyEmitter emitterLate(@PathVariable @SubjectId("customer") String id) {
            ResponseBodyEmitter emitter = new ResponseBodyEmitter();
            return late(emitter, () -> sendAll(emitter, Shop.row(id)));
        }

        @GetMapping("/marked/entity-emitter/{id}")
        public ResponseEntity<ResponseBodyEmitter> entityEmitter(@PathVariable @SubjectId("customer") String id) {
            ResponseBodyEmitter emitter = new ResponseBodyEmitter();
            return ResponseEntity.ok(late(emitter, () -> sendAll(emitter, Shop.row(id))));
        }

        @GetMapping("/marked/streaming/{id}")
        public StreamingResponseBody streaming(@PathVariable @SubjectId("customer") String id) {
            return out -> mapper.writeValue(out, customers.find(id));
        }

        @GetMapping("/marked/streaming-row/{id}")
        public ResponseEntity<StreamingResponseBody> streamingRow(@PathVariable @SubjectId("customer") String id) {
            return ResponseEntity.ok(out -> mapper.writeValue(out, Shop.row(id)));
        }

        @GetMapping("/marked/deferred/{id}")
        public DeferredResult<Shop.Customer> deferred(@PathVariable @SubjectId("customer") String id) {
            DeferredResult<Shop.Customer> result = new DeferredResult<>();
            new Thread(() -> result.setResult(Shop.row(id)), "setter").start();
            return result;
        }

        @GetMapping("/marked/task/{id}")
        public WebAsyncTask<Shop.Customer> task(@PathVariable @SubjectId("customer") String id) {
            return new WebAsyncTask<>(() -> Shop.row(id));
        }

        @GetMapping("/marked/async/{id}")
        public CompletableFuture<Shop.Customer> async(@PathVariable @SubjectId("customer") String id) {
            return slow.row(id);
        }

        @GetMapping("/marked/future-entity/{id}")
        public CompletableFuture<ResponseEntity<Shop.Customer>> futureEntity(
                @PathVariable @SubjectId("customer") String id) {
            return CompletableFuture.supplyAsync(() -> ResponseEntity.ok(Shop.row(id)));
        }

        @GetMapping(path = "/marked/flux/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        public Flux<Shop.Customer> flux(@PathVariable @SubjectId("customer") String id) {
            return rows(id, "c-somebody-else");
        }

        @GetMapping("/marked/flux-list/{id}")
        public Flux<Shop.Customer> fluxList(@PathVariable @SubjectId("customer") String id) {
            return rows(id, "c-somebody-else");
        }

        @GetMapping("/marked/mono/{id}")
        public Mono<Shop.Customer> mono(@PathVariable @SubjectId("customer") String id) {
            return Mono.fromSupplier(() -> Shop.row(id)).subscribeOn(Schedulers.parallel());
        }

        @GetMapping("/marked/callable/{id}")
        public Callable<Shop.Customer> callable(@PathVariable @SubjectId("customer") String id) {
            return () -> Shop.row(id);
        }
    }

    /** Without. */
    @RestController
    static class Loose {
        private final JsonMapper mapper;
        private final Shop.Desk desk;
        private final Shop.Customers customers;
        private final Sender sender;
        private final Slow slow;

        Loose(JsonMapper mapper, Shop.Desk desk, Shop.Customers customers, Sender sender, Slow slow) {
            this.mapper = mapper;
            this.desk = desk;
            this.customers = customers;
            this.sender = sender;
            this.slow = slow;
        }

        @GetMapping("/loose/sse-desk/{id}")
        public SseEmitter sseDesk(@PathVariable String id) {
            SseEmitter emitter = new SseEmitter();
            Shop.Customer found = desk.lookUp(id);
            return late(emitter, () -> sendAll(emitter, found));
        }

        @GetMapping("/loose/sse-scope/{id}")
        public SseEmitter sseScope(@PathVariable String id) {
            SseEmitter emitter = new SseEmitter();
            return late(emitter, () -> sender.send(id, emitter));
        }

        @GetMapping("/loose/task-desk/{id}")
        public WebAsyncTask<Shop.Customer> taskDesk(@PathVariable String id) {
            return new WebAsyncTask<>(() -> desk.lookUp(id));
        }

        @GetMapping("/leak/sse-early/{id}")
        public SseEmitter sseEarly(@PathVariable String id) {
            return early(new SseEmitter(), Shop.row(id));
        }

        @GetMapping("/leak/sse-late/{id}")
        public SseEmitter sseLate(@PathVariable String id) {
            SseEmitter emitter = new SseEmitter();
            return late(emitter, () -> sendAll(emitter, Shop.row(id)));
        }

        @GetMapping("/leak/sse-beside/{id}")
        public SseEmitter sseBeside(@PathVariable String id) {
            SseEmitter emitter = new SseEmitter();
            return late(emitter, () -> sendAll(emitter, List.of(desk.lookUp(id), Shop.row("c-somebody-else"))));
        }

        @GetMapping("/leak/emitter-late/{id}")
        public ResponseBodyEmitter emitterLate(@PathVariable String id) {
            ResponseBodyEmitter emitter = new ResponseBodyEmitter();
            return late(emitter, () -> sendAll(emitter, Shop.row(id)));
        }

        @GetMapping("/leak/streaming/{id}")
        public StreamingResponseBody streaming(@PathVariable String id) {
            return out -> mapper.writeValue(out, customers.find(id));
        }

        @GetMapping("/leak/streaming-row/{id}")
        public StreamingResponseBody streamingRow(@PathVariable String id) {
            return out -> mapper.writeValue(out, Shop.row(id));
        }

        @GetMapping("/leak/task/{id}")
        public WebAsyncTask<Shop.Customer> task(@PathVariable String id) {
            return new WebAsyncTask<>(() -> Shop.row(id));
        }

        @GetMapping("/leak/async/{id}")
        public CompletableFuture<Shop.Customer> async(@PathVariable String id) {
            return slow.row(id);
        }

        @GetMapping("/leak/async-marked/{id}")
        public CompletableFuture<Shop.Customer> asyncMarked(@PathVariable String id) {
            return slow.marked(id);
        }

        @GetMapping(path = "/loose/flux-desk/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        public Flux<Shop.Customer> fluxDesk(@PathVariable String id) {
            return sender.flux(id);
        }

        @GetMapping("/loose/mono-desk/{id}")
        public Mono<Shop.Customer> monoDesk(@PathVariable String id) {
            return sender.flux(id).next();
        }

        @GetMapping(path = "/leak/flux/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        public Flux<Shop.Customer> flux(@PathVariable String id) {
            return rows(id);
        }

        @GetMapping(path = "/leak/flux-beside/{id}", produces = MediaType.APPLICATION_NDJSON_VALUE)
        public Flux<Shop.Customer> fluxBeside(@PathVariable String id) {
            return rows("c-somebody-else").mergeWith(sender.flux(id));
        }

        @GetMapping("/leak/flux-list/{id}")
        public Flux<Shop.Customer> fluxList(@PathVariable String id) {
            return rows(id);
        }

        @GetMapping("/leak/mono/{id}")
        public Mono<Shop.Customer> mono(@PathVariable String id) {
            return rows(id).next();
        }

        @GetMapping("/loose/sse-text")
        public SseEmitter sseText() {
            return early(new SseEmitter(), new Shop.Plain("text", 1));
        }
    }
}
