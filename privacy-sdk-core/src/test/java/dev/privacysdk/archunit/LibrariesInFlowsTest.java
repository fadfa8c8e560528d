package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that the rules know by their names alone, each by something small of that name. */
class LibrariesInFlowsTest {
    private static final String ANSWER =
            "; let a method for a purpose, or a keeper, answer with it and hand that on, or put the purpose "
                    + "on this method.";
    private static final String REQUEST =
            "; say who receives it with @DisclosedTo on a method for a purpose, or let RecipientClients make"
                    + " the client.";
    private static final String KEPT =
            "; keep the id and look the rest up, or do it in a method that is for a purpose or demands one.";

    @TempDir
    static Path folder;

    private static JavaClasses classes;

    @BeforeAll
    static void compile() {
        Map<String, String> sources = new HashMap<>();
        sources.put(
                "com.google.common.base.Preconditions",
                "public class Preconditions { public static void checkArgument(boolean is, String text, Object value) {}"
                        + " public static <T> T checkNotNull(T value, Object text) { return value; } }");
        sources.put("com.google.common.cache.Cache", "public interface Cache<K, V> { void put(K key, V value); }");
        sources.put(
                "org.apache.commons.lang3.Validate",
                "public class Validate { public static void isTrue(boolean is, String text, Object... values) {} }");
        sources.put(
                "org.springframework.data.redis.core.ValueOperations",
                "public interface ValueOperations<K, V> { void set(K key, V value); }");
        sources.put("jakarta.ws.rs.GET", "public @interface GET {}");
        sources.put(
                "org.springframework.web.reactive.function.client.WebClient",
                "public interface WebClient { WebClient post(); WebClient bodyValue(Object body); }");
        sources.put(
                "dev.privacysdk.spring.http.RecipientClients",
                "import org.springframework.web.client.RestClient;"
                        + " public class RecipientClients { public RestClient to(String recipient) { return null; } }");
        sources.put("com.fingerprint.Client", "public class Client {}");
        sources.put(
                "com.acme.Person",
                "public record Person(String id,"
                        + " @dev.privacysdk.annotation.category.EmailAddress String email) {}");
        sources.put(
                "com.acme.Checked",
                "import com.google.common.base.Preconditions; class Checked {"
                        + " void guava(Person person) { Preconditions.checkArgument(false, \"%s\", person.email()); }"
                        + " void lang(Person person) { org.apache.commons.lang3.Validate.isTrue(false, \"%s\","
                        + " person.email()); }"
                        + " void fine(Person person) { Preconditions.checkNotNull(person.email(), \"no address\"); } }");
        sources.put(
                "com.acme.Stored",
                "class Stored {"
                        + " void guava(com.google.common.cache.Cache<String, Person> all, Person person) {"
                        + " all.put(person.id(), person); }"
                        + " void redis(org.springframework.data.redis.core.ValueOperations<String, String> all,"
                        + " Person person) { all.set(person.id(), person.email()); }"
                        + " void fine(com.google.common.cache.Cache<String, String> all, Person person) {"
                        + " all.put(\"last\", person.id()); } }");
        sources.put(
                "com.acme.Resource",
                "class Resource { private Person last; @jakarta.ws.rs.GET public Person get() { return last; }"
                        + " @jakarta.ws.rs.GET public String id() { return last.id(); } }");
        sources.put(
                "com.acme.Sent",
                "import org.springframework.web.client.RestClient; class Sent {"
                        + " void reactive(org.springframework.web.reactive.function.client.WebClient to, Person person) {"
                        + " to.post().bodyValue(person); }"
                        + " void open(RestClient to, Person person) { to.post().body(person); }"
                        + " void declared(dev.privacysdk.spring.http.RecipientClients clients, Person person) {"
                        + " RestClient to = clients.to(\"printer\"); to.post().body(person).retrieve(); } }");
        sources.put("com.acme.Prints", "class Prints { com.fingerprint.Client client; }");
        Compiled.into(folder, sources);
        classes = new ClassFileImporter().importPath(folder.resolve("com/acme"));
    }

    @Test
    void checksThatThrowHaveMessages() {
        assertThat(findings(PurposeRules.personalDataStaysOutOfExceptions()))
                .containsExactlyInAnyOrder(
                        "Checked.guava lets Person.email flow into the message of an exception"
                                + " (Preconditions.checkArgument); name the record by its id, or log the object by itself"
                                + " where the exception is handled.",
                        "Checked.lang lets Person.email flow into the message of an exception (Validate.isTrue); name the"
                                + " record by its id, or log the object by itself where the exception is handled.");
    }

    @Test
    void cachesOfGuavaAndRedisKeep() {
        assertThat(findings(PurposeRules.personalDataIsKeptOnlyForAPurpose()))
                .containsExactlyInAnyOrder(
                        "Stored.guava lets a Person flow into a cache (Cache.put)" + KEPT,
                        "Stored.redis lets Person.email flow into a cache (ValueOperations.set)" + KEPT);
    }

    @Test
    void resourcesAnswerAndOnlyDeclaredClientsMaySend() {
        assertThat(findings(PurposeRules.personalDataLeavesOnlyToDeclaredRecipients()))
                .containsExactlyInAnyOrder(
                        "Resource.get lets a Person flow into a response (its answer)" + ANSWER,
                        "Sent.open lets a Person flow into a request (RestClient.RequestBodyUriSpec.body)" + REQUEST,
                        "Sent.reactive lets a Person flow into a request (WebClient.bodyValue)" + REQUEST);
    }

    @Test
    void librariesThatTakeFingerprintsAreKnown() {
        assertThat(findings(PurposeRules.noFallbackTrackers()))
                .containsExactly(
                        "Prints uses com.fingerprint.Client, which takes fingerprints of browsers; leave it away:"
                                + " who blocks cookies or images is not to be recognized, and visits can be counted without.");
    }

    private static List<String> findings(ArchRule rule) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(sentence -> sentence.replaceAll(" \\(\\w+\\.java:\\d+\\)$", ""))
                .toList();
    }
}
