package dev.privacysdk.spring.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.privacysdk.annotation.SubjectId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.function.RenderingResponse;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes, views, cached values, and bodies that show more than they hold. */
@Configuration(proxyBeanMethods = false)
@EnableCaching
@Import({
    ShownApplication.Pages.class,
    ShownApplication.MarkedPages.class,
    ShownApplication.Failing.class,
    ShownApplication.Kept.class,
    ShownApplication.Bodies.class
})
class ShownApplication {
    /** Renders the whole model as text. */
    @Bean
    View shown() {
        return new View() {
            @Override
            public String getContentType() {
                return MediaType.TEXT_HTML_VALUE;
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                response.setContentType(MediaType.TEXT_PLAIN_VALUE);
                response.getWriter().print("shown " + (model == null ? "" : model.get("customer")));
            }
        };
    }

    @Bean
    CacheManager caches() {
        return new ConcurrentMapCacheManager();
    }

    @Bean
    RouterFunction<ServerResponse> routes(Shop.Desk desk) {
        return RouterFunctions.route()
                .GET("/route/plain", request -> ServerResponse.ok().body(new Shop.Plain("text", 1)))
                .GET(
                        "/route/desk/{id}",
                        request -> ServerResponse.status(202)
                                .header("X-Kept", "yes")
                                .body(List.of(desk.lookUp(request.pathVariable("id")))))
                .GET("/route/row/{id}", request -> ServerResponse.ok().body(Shop.row(request.pathVariable("id"))))
                .GET(
                        "/route/future/{id}",
                        request -> ServerResponse.ok()
                                .body(CompletableFuture.supplyAsync(() -> Shop.row(request.pathVariable("id")))))
                .GET(
                        "/route/async/{id}",
                        request -> ServerResponse.async(CompletableFuture.supplyAsync(
                                () -> ServerResponse.ok().body(Shop.row(request.pathVariable("id"))))))
                .GET(
                        "/route/sse/{id}",
                        request -> ServerResponse.sse(events -> {
                            try {
                                events.data(Shop.row(request.pathVariable("id")));
                                events.complete();
                            } catch (Exception refused) {
                                events.error(refused);
                            }
                        }))
                .GET(
                        "/route/view-row/{id}",
                        request -> RenderingResponse.create("shown")
                                .modelAttribute("customer", Shop.row(request.pathVariable("id")))
                                .build())
                .GET(
                        "/route/view-desk/{id}",
                        request -> RenderingResponse.create("shown")
                                .modelAttribute("customer", desk.lookUp(request.pathVariable("id")))
                                .build())
                .build();
    }

    /** Views of handlers without a word. */
    @Controller
    static class Pages {
        private final Shop.Desk desk;

        Pages(Shop.Desk desk) {
            this.desk = desk;
        }

        @GetMapping("/view/desk/{id}")
        public ModelAndView fromDesk(@PathVariable String id) {
            return new ModelAndView("shown", Map.of("customer", desk.lookUp(id)));
        }

        @GetMapping("/view/text")
        public String text(Model model) {
            model.addAttribute("customer", "nobody");
            return "shown";
        }

        @GetMapping("/view/row/{id}")
        public String row(@PathVariable String id, Model model) {
            model.addAttribute("customer", Shop.row(id));
            return "shown";
        }

        @GetMapping("/view/failing/{id}")
        public String failing(@PathVariable String id) {
            throw new Missing(Shop.row(id));
        }
    }

    /** Views of a handler with one. */
    @Controller
    @ForSupport
    static class MarkedPages {
        @GetMapping("/view/marked/{id}")
        public String marked(@PathVariable @SubjectId("customer") String id, Model model) {
            model.addAttribute("customer", Shop.row(id));
            return "shown";
        }

        @GetMapping("/view/marked-list/{id}")
        public ModelAndView markedList(@PathVariable @SubjectId("customer") String id) {
            return new ModelAndView("shown", Map.of("customer", List.of(Shop.row(id), Shop.row("c-somebody-else"))));
        }
    }

    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Shop.Customer about;

        Missing(Shop.Customer about) {
            this.about = about;
        }
    }

    @ControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Failing {
        @ExceptionHandler(Missing.class)
        ModelAndView missing(Missing missing) {
            return new ModelAndView("shown", Map.of("customer", missing.about));
        }
    }

    /** Remembers answers beyond the request. */
    static class Kept {
        private final Shop.Customers customers;
        private final Shop.Desk desk;

        Kept(Shop.Customers customers, Shop.Desk desk) {
            this.customers = customers;
            this.desk = desk;
        }

        @Cacheable("loose")
        public Shop.Customer loose(String id) {
            return desk.lookUp(id);
        }

        @ForSupport
        @Cacheable("marked")
        public Shop.Customer marked(@SubjectId("customer") String id) {
            return customers.find(id);
        }
    }

    /** Shows somebody by a method that no getter of a bean is. */
    static final class RecordStyle {
        @JsonProperty("customer")
        Shop.Customer customer() {
            return Shop.row(Shop.BOB);
        }
    }

    /** Holds somebody as what it does not say. */
    record Anything(Object held) {}

    @RestController
    static class Bodies {
        private final Kept kept;
        private final Shop.Desk desk;

        Bodies(Kept kept, Shop.Desk desk) {
            this.kept = kept;
            this.desk = desk;
        }

        @GetMapping("/kept/loose/{id}")
        public Shop.Customer loose(@PathVariable String id) {
            return kept.loose(id);
        }

        @GetMapping("/kept/marked/{id}")
        public Shop.Customer marked(@PathVariable String id) {
            return kept.marked(id);
        }

        @GetMapping("/body/record-style")
        public RecordStyle recordStyle() {
            return new RecordStyle();
        }

        @GetMapping("/body/record-style-inside")
        public Map<String, Object> recordStyleInside() {
            return Map.of("status", "UP", "details", List.of(new Anything(new RecordStyle())));
        }

        @GetMapping("/body/anything/{id}")
        public Anything anything(@PathVariable String id) {
            return new Anything(desk.lookUp(id));
        }

        @GetMapping("/body/status")
        public Map<String, Object> status() {
            return Map.of("components", Map.of("db", Map.of("details", List.of(1, "two", Map.of("three", 3)))));
        }

        @GetMapping("/body/boom")
        public String boom() {
            throw new IllegalArgumentException("no such thing");
        }
    }
}
