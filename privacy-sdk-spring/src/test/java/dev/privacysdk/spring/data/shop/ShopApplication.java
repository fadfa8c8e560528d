package dev.privacysdk.spring.data.shop;

import dev.privacysdk.spring.readers.Publisher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The shop, started as its operators do, on a real Hibernate. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ShopApplication {
    @Bean
    Desk desk() {
        return new Desk();
    }

    /** Started, with nothing in it yet. */
    public static ConfigurableApplicationContext start(String database) {
        List<String> arguments = new ArrayList<>();
        Arrays.stream(Publisher.properties()).map(each -> "--" + each).forEach(arguments::add);
        arguments.add("--privacy.base-packages=dev.privacysdk.spring.data.shop");
        arguments.add("--spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
        arguments.add("--spring.jpa.hibernate.ddl-auto=create");
        arguments.add("--spring.jpa.properties.hibernate.generate_statistics=true");
        arguments.add("--spring.jpa.open-in-view=false");
        SpringApplication application = new SpringApplication(ShopApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        return application.run(arguments.toArray(String[]::new));
    }
}
