package dev.privacysdk.spring.web;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.testkit.MovableClock;
import dev.privacysdk.vocabulary.Jurisdiction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/** The shop on a real Tomcat at a port of its own. */
final class RunningShop implements AutoCloseable {
    static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    final ServletWebServerApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private RunningShop(List<Class<?>> sources, List<String> properties) {
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        context = (ServletWebServerApplicationContext)
                application.run(properties.stream().map(each -> "--" + each).toArray(String[]::new));
        for (String id : List.of(Shop.ADA, Shop.BOB)) {
            ledger().register(Shop.subject(id), Shop.KIND);
            ledger().residence(Shop.subject(id), Jurisdiction.of("US-CA"), "address");
            ledger().contract(Shop.subject(id)).started();
        }
        clock().forward(Duration.ofSeconds(1));
    }

    /** Signed in as this customer; an administrator's requests have no such header. */
    static final class SignedIn {
        @Bean
        RequestPerson requestPerson() {
            return request ->
                    Optional.ofNullable(request.getHeader("X-Customer")).map(Shop::subject);
        }
    }

    /** The shop as somebody would run it who takes the advice out. */
    static final class WithoutAdvice {
        @Bean
        static BeanDefinitionRegistryPostProcessor withoutAdvice() {
            return registry -> {
                registry.removeBeanDefinition("privacyBodyAdvice");
                registry.removeBeanDefinition("privacyJsonModule");
                registry.removeBeanDefinition("privacyLaterBodies");
            };
        }
    }

    /** The same without what stands before routes and views. */
    static final class WithoutViews {
        @Bean
        static BeanDefinitionRegistryPostProcessor withoutViews() {
            return registry -> {
                registry.removeBeanDefinition("privacyRoutes");
                registry.removeBeanDefinition("privacyModels");
            };
        }
    }

    /** With people who sign in, and these properties on top. */
    static RunningShop open(String... more) {
        return open(List.of(ShopApplication.class, SignedIn.class), more);
    }

    static RunningShop open(List<Class<?>> sources, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "server.port=0",
                "logging.level.root=info",
                "spring.web.error.path=/failed",
                "privacy.policy=classpath:dev/privacysdk/spring/web/privacy-policy.yml",
                "privacy.ledger=memory",
                "privacy.base-packages=dev.privacysdk.spring.web",
                "privacy.key.secret=" + SECRET,
                "privacy.web.unsubscribe.endpoint=https://shop.example/unsubscribe"));
        for (String each : more) {
            properties.removeIf(property -> property.startsWith(each.substring(0, each.indexOf('=') + 1)));
            properties.add(each);
        }
        return new RunningShop(sources, properties);
    }

    SubjectLedger ledger() {
        return context.getBean(SubjectLedger.class);
    }

    PurposeGate gate() {
        return context.getBean(PurposeGate.class);
    }

    MovableClock clock() {
        return context.getBean(MovableClock.class);
    }

    HttpRequest.Builder request(String path) {
        int port = context.getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
