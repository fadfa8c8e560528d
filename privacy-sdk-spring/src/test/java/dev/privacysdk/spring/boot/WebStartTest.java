package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.jdbc.JdbcLedgerStore;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.readers.Issues;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A whole web application with a database, as Boot puts it together. */
@ExtendWith(OutputCaptureExtension.class)
class WebStartTest {
    @TempDir
    Path folder;

    private ConfigurableApplicationContext run() {
        return run(Publisher.properties()[3]);
    }

    private ConfigurableApplicationContext run(String key) {
        Witness.DONE.set(0);
        List<String> arguments = new ArrayList<>();
        for (String property : Publisher.properties()) {
            if (!property.startsWith("privacy.ledger=") && !property.startsWith("privacy.key.secret=")) {
                arguments.add("--" + property);
            }
        }
        arguments.add("--" + key);
        arguments.add("--server.port=0");
        arguments.add("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("shop"));
        SpringApplication application = new SpringApplication(Service.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        return application.run(arguments.toArray(String[]::new));
    }

    @Test
    void enforcesWithTheLedgerInItsDatabase() {
        try (ConfigurableApplicationContext context = run()) {
            assertThat(context.getBean(LedgerStore.class)).isInstanceOf(JdbcLedgerStore.class);
            Publisher.meet(context.getBean(SubjectLedger.class));
            assertThat(context.getBean(Issues.class).preview("ada")).isEqualTo(Reader.seen("ada"));
            assertThat(Witness.DONE).hasValue(1);
        }
        try (ConfigurableApplicationContext context = run()) {
            assertThat(context.getBean(Issues.class).preview("ada"))
                    .as("consented before the restart")
                    .isEqualTo(Reader.seen("ada"));
        }
    }

    @Test
    void whatIsMissingIsToldBeforeTheWebServerMakesAFilter(CapturedOutput output) {
        assertThatThrownBy(() -> run("privacy.key.secret=")).isInstanceOf(StartRefused.class);
        assertThat(output).contains("The service has no privacy key");
        assertThat(Witness.DONE).hasValue(0);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Publisher.class)
    static class Service {
        @Bean
        Filter noted() {
            Witness.DONE.incrementAndGet();
            return (request, response, chain) -> chain.doFilter(request, response);
        }
    }
}
