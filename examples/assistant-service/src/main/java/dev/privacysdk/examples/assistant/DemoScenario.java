package dev.privacysdk.examples.assistant;

import dev.privacysdk.examples.assistant.story.Serving;
import dev.privacysdk.examples.assistant.story.Story;
import dev.privacysdk.examples.assistant.story.StoryClock;
import dev.privacysdk.examples.assistant.story.UnexpectedAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the service, plays a person's life with it over HTTP, and prints every answer.
 *
 * <p>With {@code --serve} nothing is played: the service stays up on port 8080, or {@code --port=N}, with people in it.
 */
public final class DemoScenario {
    private DemoScenario() {}

    /** Plays the story or serves; ends with 1 where the service did something else than the story says. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> settings = new ArrayList<>(Arrays.asList(args));
        try {
            if (settings.remove("--serve")) {
                serve(out, settings.toArray(String[]::new));
            } else {
                tell(out, settings.toArray(String[]::new));
            }
        } catch (UnexpectedAnswer unexpected) {
            end(out, "The story ends here: " + unexpected.getMessage());
        } catch (RuntimeException refused) {
            end(
                    out,
                    "The service could not be started or reached: "
                            + cause(refused).getMessage());
        }
    }

    private static void end(PrintStream out, String message) {
        out.println();
        out.println(message);
        System.exit(1);
    }

    /** What it comes down to; a container wraps it many times. */
    private static Throwable cause(Throwable thrown) {
        Throwable inner = thrown.getCause();
        return inner == null || inner == thrown ? thrown : cause(inner);
    }

    /** Plays the story on a service of its own, started with these settings, and prints it here. */
    public static void tell(PrintStream out, String... settings) {
        Path folder = folder();
        Path log = folder.resolve("assistant.log");
        List<String> all = new ArrayList<>(quiet(log));
        all.add("--server.port=0");
        all.add("--spring.profiles.active=scenario");
        all.addAll(Arrays.asList(settings));
        try (ConfigurableApplicationContext service = AssistantService.start(all.toArray(String[]::new))) {
            new Story(out, service.getBean(StoryClock.class), address(service), folder, log).tell();
        }
    }

    /** Starts the service with people in it, says what can be asked of it, and leaves it running. */
    public static ConfigurableApplicationContext serve(PrintStream out, String... settings) {
        Path log = folder().resolve("assistant.log");
        List<String> all = new ArrayList<>(quiet(log));
        String port = "8080";
        for (String setting : settings) {
            if (setting.startsWith("--port=")) {
                port = setting.substring("--port=".length());
            } else {
                all.add(setting);
            }
        }
        all.add("--server.port=" + port);
        ConfigurableApplicationContext service = AssistantService.start(all.toArray(String[]::new));
        new Serving(out, address(service), log).begin();
        return service;
    }

    private static List<String> quiet(Path log) {
        return List.of(
                "--logging.file.name=" + log,
                "--logging.threshold.console=ERROR",
                "--logging.pattern.file=%-5level %logger{0} - %msg%n",
                // A laptop that is busy with a build is no reason to deny.
                "--privacy.deadline=1m");
    }

    private static URI address(ConfigurableApplicationContext service) {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return URI.create("http://localhost:" + port);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("assistant-story-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder could be made for the log.", e);
        }
    }
}
