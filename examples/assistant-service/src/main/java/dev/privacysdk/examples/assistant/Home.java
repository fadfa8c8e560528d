package dev.privacysdk.examples.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the database lies when nobody says: in a temporary folder, under a key that ends with the run.
 *
 * <p>{@code --assistant.data=DIR} keeps it in a folder, {@code --spring.datasource.url} in any database; both outlive the
 * run, so the key has to be configured then ({@code privacy.key.id}, {@code privacy.key.secret}).
 */
final class Home implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Map<String, Object> settings = new HashMap<>();
        String data = environment.getProperty("assistant.data");
        if (data == null) {
            data = temporary();
            settings.put("privacy.key.id", "run");
            settings.put("privacy.key.secret", key());
        }
        settings.put("spring.datasource.url", "jdbc:h2:file:" + data + "/assistant");
        environment.getPropertySources().addLast(new MapPropertySource("home", settings));
    }

    private static String temporary() {
        try {
            return Files.createTempDirectory("assistant-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder could be made; name one with --assistant.data=DIR.", e);
        }
    }

    private static String key() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
