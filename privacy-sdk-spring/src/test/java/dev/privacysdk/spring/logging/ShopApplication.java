package dev.privacysdk.spring.logging;

import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that logs what it should not, as early and as late as it can. */
@Configuration(proxyBeanMethods = false)
public class ShopApplication {
    static final String MAIL = "taro@example.com";
    static final String NAME = "Tarosecret Yamadasecret";

    record Customer(@PersonName String name, @EmailAddress String mail, String tier) {}

    /** Logs, starts, logs and ends. */
    public static void main(String[] args) {
        Logger log = LoggerFactory.getLogger("shop.Main");
        log.info("before run: {} {}", MAIL, new Customer(NAME, MAIL, "GOLD"));
        SpringApplication application = new SpringApplication(ShopApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(event -> log.info("{} for {}", event.getClass().getSimpleName(), MAIL));
        application.run(args);
    }

    @Bean
    ApplicationRunner runner(org.springframework.core.env.Environment environment) {
        if (Arrays.asList(environment.getActiveProfiles()).contains("broken")) {
            throw new IllegalStateException("no bean for " + MAIL, new Exception("cause for " + MAIL));
        }
        return arguments -> {
            Logger log = LoggerFactory.getLogger("shop.Runner");
            MDC.put("user", MAIL);
            log.info("running for {}", new Customer(NAME, MAIL, "GOLD"));
            if (environment.getProperty("shop.fluent", Boolean.class, true)) {
                log.atInfo()
                        .addKeyValue("customer", new Customer(NAME, MAIL, "GOLD"))
                        .log("fluent for {}", MAIL);
            }
            log.error("failed for {}", MAIL, new IllegalStateException("thrown for " + MAIL));
            System.out.println("The runner ran.");
            log.info("complete: {}", LogMasking.current().complete());
        };
    }
}
