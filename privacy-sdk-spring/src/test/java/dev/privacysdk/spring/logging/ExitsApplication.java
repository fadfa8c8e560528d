package dev.privacysdk.spring.logging;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.logging.LoggingMeterRegistry;
import io.micrometer.core.instrument.logging.LoggingRegistryConfig;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationTextPublisher;
import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

/** An application in which a value goes out by every exit that Boot, Spring, Micrometer and Hibernate have. */
@Configuration(proxyBeanMethods = false)
public class ExitsApplication {
    /** Sends a value out. */
    interface Sending {
        void send(String mail) throws Exception;
    }

    /**
     * A way out.
     *
     * @param footprint what is printed of the event whatever becomes of the value
     */
    record Way(String name, String footprint, Sending sending) {
        /** A value that comes out here and nowhere else. */
        String mail() {
            return "quill." + name + "@example.com";
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger("shop.Exits");

    /** All of them. */
    static List<Way> ways() {
        return List.of(
                new Way("message", "goes-by-message", mail -> LOG.info("goes-by-message " + mail)),
                new Way("argument", "goes-by-argument", mail -> LOG.info("goes-by-argument {}", mail)),
                new Way(
                        "record",
                        "goes-by-record",
                        mail -> LOG.info("goes-by-record {}", new ShopApplication.Customer("name", mail, "GOLD"))),
                new Way(
                        "keyvalue",
                        "goes-by-keyvalue",
                        mail -> LOG.atInfo().addKeyValue("mail", mail).log("goes-by-keyvalue")),
                new Way(
                        "keyrecord",
                        "goes-by-keyrecord",
                        mail -> LOG.atInfo()
                                .addKeyValue("customer", new ShopApplication.Customer("name", mail, "GOLD"))
                                .log("goes-by-keyrecord")),
                new Way("diagnostic", "goes-by-diagnostic", ExitsApplication::diagnostic),
                new Way(
                        "marker",
                        "goes-by-marker",
                        mail -> LOG.info(MarkerFactory.getDetachedMarker(mail), "goes-by-marker")),
                new Way(
                        "thrown",
                        "goes-by-thrown",
                        mail -> LOG.error(
                                "goes-by-thrown", new IllegalStateException("a", new Exception("for " + mail)))),
                new Way(
                        "commons",
                        "goes-by-commons",
                        mail -> LogFactory.getLog("shop.Commons").info("goes-by-commons " + mail)),
                new Way(
                        "jul",
                        "goes-by-jul",
                        mail -> java.util.logging.Logger.getLogger("shop.Jul").info("goes-by-jul " + mail)),
                new Way("observation", "goes-by-observation", ExitsApplication::observation),
                new Way("meter", "goes-by-meter", ExitsApplication::meter),
                new Way("filter", "After request", WebExits::filter),
                new Way("dispatcher", "POST", WebExits::dispatcher),
                new Way("hibernate", "org.hibernate.orm.jdbc.bind", DataExits::hibernate),
                new Way("refusal", "the row was refused", DataExits::refusal));
    }

    private static void diagnostic(String mail) {
        MDC.put("user", mail);
        LOG.info("goes-by-diagnostic");
        MDC.clear();
    }

    private static void observation(String mail) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(new ObservationTextPublisher(text -> LOG.info("goes-by-observation {}", text)));
        Observation.createNotStarted("order", registry)
                .highCardinalityKeyValue("customer", mail)
                .observe(() -> {});
    }

    private static void meter(String mail) {
        LoggingMeterRegistry registry = LoggingMeterRegistry.builder(LoggingRegistryConfig.DEFAULT)
                .clock(Clock.SYSTEM)
                .loggingSink(text -> LOG.info("goes-by-meter {}", text))
                .build();
        registry.gauge("orders", List.of(Tag.of("customer", mail)), 7);
        registry.close();
    }

    /** Sends everything and ends. */
    public static void main(String[] args) throws Exception {
        SpringApplication application = new SpringApplication(ExitsApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(args);
        for (Way way : ways()) {
            way.sending().send(way.mail());
        }
        System.out.println("complete: " + LogMasking.current().complete());
        System.out.println("self-check: "
                + LogMasking.current().selfCheck().map(Object::toString).orElse("none"));
    }
}
