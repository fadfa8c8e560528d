package dev.privacysdk.export;

import dev.privacysdk.vocabulary.Subject;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One place where a service keeps a person's data.
 *
 * <p>It iterates itself and closes what it opened, also where the taker throws, whose exceptions it lets through. It runs inside
 * the access purpose, so keepers it calls answer.
 */
public interface SubjectDataSource {
    /** Its name, as in {@code orders}: lower-case letters, digits and single hyphens. */
    String name();

    /** Hands over the records about this person and nobody else, one by one; records are objects, never lazy proxies. */
    void forEach(Subject subject, Consumer<Object> each);

    /** What people call it, by language such as {@code en}; its name in plain words where there is none. */
    default Map<String, String> labels() {
        return Map.of();
    }
}
