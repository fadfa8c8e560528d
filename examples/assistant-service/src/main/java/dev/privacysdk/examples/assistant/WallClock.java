package dev.privacysdk.examples.assistant;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The time of day, for everything but the scenario, which has a clock of its own. */
@Configuration(proxyBeanMethods = false)
@Profile("!scenario")
class WallClock {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
