package dev.privacysdk.examples.assistant;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service. */
@SpringBootApplication
public class AssistantService {
    /** Starts it and leaves it running. */
    public static void main(String[] args) {
        start(args);
    }

    /** Starts it; closing what is returned ends it. */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(AssistantService.class)
                .initializers(new Home())
                .run(args);
    }
}
