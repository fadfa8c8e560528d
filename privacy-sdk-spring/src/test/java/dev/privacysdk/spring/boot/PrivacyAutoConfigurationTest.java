package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PrivacyAutoConfigurationTest {

    @Test
    void loads() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivacyAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(PrivacyAutoConfiguration.class));
    }

    @Test
    void isFoundByBoot() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
                .contains(PrivacyAutoConfiguration.class.getName());
    }
}
