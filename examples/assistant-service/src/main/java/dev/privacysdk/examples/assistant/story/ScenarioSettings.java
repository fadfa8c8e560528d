package dev.privacysdk.examples.assistant.story;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What is different while the story is told: the clock. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class ScenarioSettings {
    @Bean
    StoryClock clock() {
        return new StoryClock(LocalDate.of(2025, 8, 1));
    }
}
