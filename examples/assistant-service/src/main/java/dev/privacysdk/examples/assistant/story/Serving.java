package dev.privacysdk.examples.assistant.story;

import dev.privacysdk.examples.assistant.profile.SignUp;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A service that stays up for somebody who wants to try it: people in it, and a list of what can be asked. */
public final class Serving {
    private final PrintStream out;
    private final URI service;
    private final Path log;

    /** Says here what the service at this address can be asked. */
    public Serving(PrintStream out, URI service, Path log) {
        this.out = out;
        this.service = service;
        this.log = log;
    }

    /** Brings the people in and prints the list. */
    public void begin() {
        Browser browser = new Browser(service);
        for (SignUp person : List.of(People.TARO, People.HANAKO, People.CAROL, People.EMMA)) {
            bringIn(browser, person);
        }
        out.println("The assistant service is up at " + service + ". It knows taro, hanako, carol and emma; its log is "
                + log + ". End it with Ctrl-C.");
        out.println();
        out.print(lines().replace("http://localhost:8080", service.toString()));
    }

    /** In a database that is kept they may be there, and whoever was erased stays so. */
    private void bringIn(Browser browser, SignUp person) {
        if (browser.as(person.id()).get("/me").status() == 200) {
            return;
        }
        int status = browser.post("/accounts", JsonMapper.shared().writeValueAsString(person))
                .status();
        if (status != 201 && status != 403) {
            throw new UnexpectedAnswer("The people could not be brought in; the log says why: " + log);
        }
    }

    /** What can be asked, as in the README. */
    public static String lines() {
        try (InputStream in = Serving.class.getResourceAsStream("/requests.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of requests cannot be read.", e);
        }
    }
}
