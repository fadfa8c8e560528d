package dev.privacysdk.spring.boot;

import dev.privacysdk.spring.readers.Publisher;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The small publisher's service, started as its operators do. */
final class Starting {
    private final List<Class<?>> beside = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    Starting() {
        for (String property : Publisher.properties()) {
            with(property);
        }
    }

    /** With this property, whatever it was before. */
    Starting with(String property) {
        without(property.substring(0, property.indexOf('=')));
        arguments.add("--" + property);
        return this;
    }

    Starting without(String name) {
        arguments.removeIf(each -> each.startsWith("--" + name + "="));
        return this;
    }

    Starting beside(Class<?> configuration) {
        beside.add(configuration);
        return this;
    }

    ConfigurableApplicationContext run() {
        Witness.DONE.set(0);
        List<Class<?>> sources = new ArrayList<>(List.of(Service.class));
        sources.addAll(beside);
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        return application.run(arguments.toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Witness.class, Publisher.class})
    @ImportAutoConfiguration({
        AopAutoConfiguration.class,
        PrivacyAutoConfiguration.class,
        PrivacyKeyAutoConfiguration.class,
        PrivacyLedgerAutoConfiguration.class,
        PrivacyMethodAutoConfiguration.class
    })
    static class Service {}
}
