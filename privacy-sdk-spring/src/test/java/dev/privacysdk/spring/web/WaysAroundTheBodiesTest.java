package dev.privacysdk.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.*;
import dev.privacysdk.annotation.*;
import dev.privacysdk.annotation.category.*;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.spring.boot.*;
import jakarta.servlet.http.*;
import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.*;
import org.springframework.boot.test.system.*;
import org.springframework.context.annotation.*;
import org.springframework.core.io.*;
import org.springframework.data.domain.*;
import org.springframework.http.*;
import org.springframework.mock.web.*;
import org.springframework.validation.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.*;
import org.springframework.web.servlet.*;
import org.springframework.web.servlet.handler.*;
import org.springframework.web.servlet.mvc.method.annotation.*;

@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings({"all", "serial", "rawtypes", "unchecked"})
class WaysAroundTheBodiesTest {
    static class Asks {
        private final String id;

        Asks(String id) {
            this.id = id;
        }

        public String getId() {
            return id;
        }

        public Shop.Customer getCustomer() {
            return Shop.row("c-other-99");
        }
    }

    record About(@SubjectId("customer") String id, Asks link) {}

    static class AboutBean {
        @SubjectId("customer")
        public String id;

        AboutBean(String id) {
            this.id = id;
        }

        public List<Object> getOther() {
            return List.of(Shop.row("c-other-99"));
        }
    }

    static class Box2 {
        @ForSupport
        public Asks ask(@SubjectId("customer") String id) {
            return new Asks(id);
        }

        @ForSupport
        public About about(@SubjectId("customer") String id) {
            return new About(id, new Asks(id));
        }

        @ForSupport
        public AboutBean bean(@SubjectId("customer") String id) {
            return new AboutBean(id);
        }
    }

    static class Boom extends RuntimeException {}

    static class Own extends RuntimeException {}

    @RestController
    static class Handlers {
        @Autowired
        Box2 box;

        @Autowired
        Shop.Desk desk;

        @GetMapping("/a2/ask/{id}")
        public Object ask(@PathVariable String id) {
            return box.ask(id);
        }

        @GetMapping("/a2/about/{id}")
        public Object about(@PathVariable String id) {
            return box.about(id);
        }

        @GetMapping("/a2/bean/{id}")
        public Object bean(@PathVariable String id) {
            return box.bean(id);
        }

        @GetMapping("/a2/boom")
        public String boom() {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "no");
        }

        @GetMapping("/a2/own")
        public String own() {
            throw new Own();
        }

        @GetMapping("/a2/resource")
        public Resource res() {
            return new ByteArrayResource("hello".getBytes());
        }

        @GetMapping("/a2/cpres")
        public ResponseEntity<Resource> cp() {
            return ResponseEntity.ok(new ClassPathResource("x.txt", new Loader()));
        }

        @GetMapping("/a2/page")
        public Page<String> page() {
            return new PageImpl<>(List.of("a", "b"));
        }

        @GetMapping("/a2/stream")
        public java.util.stream.Stream<String> stream() {
            return List.of("a").stream();
        }

        @GetMapping("/a2/map")
        public Map<String, Object> map() {
            return new LinkedHashMap<>(Map.of("s", new AtomicReference<>("x"), "l", new AtomicLong(3)));
        }

        @GetMapping("/a2/future")
        public CompletableFuture<Map<String, Object>> fut() {
            return CompletableFuture.supplyAsync(() -> Map.of("a", 1));
        }

        @GetMapping("/a2/req")
        public Map<String, Object> req(HttpServletRequest r) {
            return Map.of("locale", r.getLocale(), "uri", r.getRequestURI());
        }

        @GetMapping("/a2/entity-header/{id}")
        public ResponseEntity<String> header(@PathVariable String id) {
            return ResponseEntity.ok()
                    .header("X-C", "" + desk.lookUp(id).tier())
                    .body("ok");
        }

        @ForSupport
        @GetMapping("/a2/marked-boom/{id}")
        public Shop.Customer mb(@PathVariable @SubjectId("customer") String id) {
            throw new Boom();
        }

        @ExceptionHandler(Boom.class)
        public ResponseEntity<Object> onBoom() {
            return ResponseEntity.status(418).body(Shop.row(Shop.ADA));
        }
    }

    static class Loader extends URLClassLoader {
        Loader() {
            super(new URL[0], WaysAroundTheBodiesTest.class.getClassLoader());
        }
    }

    static class OwnResolver extends AbstractHandlerExceptionResolver {
        {
            setOrder(-1000);
        }

        protected ModelAndView doResolveException(HttpServletRequest r, HttpServletResponse s, Object h, Exception e) {
            return e instanceof Own
                    ? new ModelAndView("shown", new HashMap<>(Map.of("customer", Shop.row(Shop.ADA))))
                    : null;
        }
    }

    @Configuration
    static class Config {
        @Bean
        OwnResolver ownResolver() {
            return new OwnResolver();
        }

        @Bean
        Box2 box2() {
            return new Box2();
        }
    }

    @Test
    void nothingOfAStrangerLeavesByTheseHandlers(CapturedOutput out) {
        List<String> bad = new ArrayList<>();
        try (RunningShop shop = RunningShop.open(
                List.of(
                        ShopApplication.class,
                        ShownApplication.class,
                        Config.class,
                        Handlers.class,
                        RunningShop.SignedIn.class),
                "spring.mvc.log-resolved-exception=true")) {
            for (String path : List.of(
                    "ask/c-ada-4711",
                    "about/c-ada-4711",
                    "bean/c-ada-4711",
                    "own",
                    "marked-boom/c-ada-4711",
                    "resource",
                    "cpres",
                    "page",
                    "stream",
                    "map",
                    "future",
                    "req",
                    "entity-header/c-ada-4711",
                    "boom")) {
                HttpResponseText r = text(shop, "/a2/" + path);
                if (r.body.contains("c-other-99") || r.body.contains(Shop.EMAIL) || r.body.contains(Shop.BORN)) {
                    bad.add("LEAK " + path);
                }
            }
        }
        assertThat(bad).isEmpty();
        assertThat(out.getAll()).contains("Resolved [");
    }

    record HttpResponseText(int status, String body) {}

    static HttpResponseText text(RunningShop shop, String path) {
        var r = shop.get(path);
        return new HttpResponseText(r.statusCode(), r.body());
    }

    static class SupplierToken {
        final Supplier<String> delegate;

        SupplierToken(Supplier<String> d) {
            delegate = d;
        }

        public String getToken() {
            return delegate.get();
        }
    }

    static Object token(HttpServletRequest r) {
        return new SupplierToken(() -> (String) r.getAttribute("x"));
    }

    @Test
    void ordinaryBodiesAreNotPersonal() throws Exception {
        Map<String, Object> ordinary = new LinkedHashMap<>();
        ordinary.put("problem", ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "x"));
        ordinary.put("page", new PageImpl<>(List.of("a"), PageRequest.of(0, 2), 3));
        ordinary.put("cp", new ClassPathResource("x"));
        ordinary.put("cp loader", new ClassPathResource("x", new Loader()));
        ordinary.put("bytes", new ByteArrayResource(new byte[1]));
        ordinary.put("stream", new InputStreamResource(new ByteArrayInputStream(new byte[1])));
        ordinary.put("file", new FileSystemResource("/tmp/x"));
        ordinary.put("url", new UrlResource("http://x/"));
        ordinary.put("headers", new HttpHeaders());
        ordinary.put("exception", new RuntimeException(new IOException("x")));
        ordinary.put("rse", new ResponseStatusException(HttpStatus.CONFLICT));
        ordinary.put("binding", new BeanPropertyBindingResult(new Plain2(), "x"));
        ordinary.put("fielderror", new FieldError("a", "b", "c"));
        ordinary.put(
                "error",
                org.springframework.boot.web.error.Error.wrapIfNecessary(
                        new ArrayList<>(List.of(new FieldError("a", "b", "c")))));
        ordinary.put("token", token(new MockHttpServletRequest()));
        ordinary.put("atomic", Map.of("a", new AtomicReference<>("x")));
        ordinary.put("date", new java.sql.Timestamp(1));
        ordinary.put("class", List.of(String.class, Locale.JAPAN, TimeZone.getDefault(), Currency.getInstance("EUR")));
        ordinary.put(
                "json",
                new tools.jackson.databind.json.JsonMapper().createObjectNode().put("a", 1));
        ordinary.put("media", org.springframework.http.MediaType.APPLICATION_JSON);
        ordinary.put("sort", Sort.by("a"));
        ordinary.put("flash", new FlashMap());
        ordinary.put("locale", new Locale.Builder().setLanguage("ja").build());
        ordinary.put("thread", Thread.currentThread().getThreadGroup());
        ordinary.put("props", System.getProperties());
        ordinary.put("bits", new BitSet(3));
        ordinary.put("enum", new EnumMap<>(Map.of(TimeUnit.DAYS, 1)));
        ordinary.put("stack", new Throwable().getStackTrace());
        ordinary.put("bigcharset", java.nio.charset.StandardCharsets.UTF_8);
        List<String> refused = new ArrayList<>();
        ordinary.forEach((k, v) -> {
            Object stray;
            try {
                stray = PersonalParts.isLeaf(v.getClass()) ? null : PersonalParts.first(v, x -> false);
            } catch (Throwable t) {
                stray = t;
            }
            if (stray != null)
                refused.add(
                        k + " by " + stray.getClass().getName() + (stray instanceof Throwable t ? t.getMessage() : ""));
        });
        assertThat(refused).isEmpty();
    }

    @Test
    void aConsumerOfTheRequestGoesThroughWhileItsPurposeIsObserved() {
        try (RunningShop shop = RunningShop.open("privacy.observe=support")) {
            var client = shop.context
                    .getBean(dev.privacysdk.spring.http.RecipientClients.class)
                    .to("card_company", org.springframework.web.client.RestClient.builder());
            var permit = shop.gate()
                    .require(dev.privacysdk.vocabulary.Processing.of(
                            Shop.subject(Shop.ADA), dev.privacysdk.vocabulary.Purpose.of("support")));
            PurposeScope.of(permit)
                    .run(() -> client.post().uri("http://localhost:1/").httpRequest(r -> {}));
        }
    }

    static class Plain2 {
        public String a;

        public String getA() {
            return a;
        }
    }
}
