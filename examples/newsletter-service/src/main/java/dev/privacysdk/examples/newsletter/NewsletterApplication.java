package dev.privacysdk.examples.newsletter;

// region boot-application
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A newsletter behind HTTP. */
@SpringBootApplication
public class NewsletterApplication {
    /** Starts it on port 8080. */
    public static void main(String[] args) {
        SpringApplication.run(NewsletterApplication.class, args);
    }
}
// endregion
