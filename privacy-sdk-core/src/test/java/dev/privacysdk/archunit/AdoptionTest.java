package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user with two modules, words and data in one and the service in the other, adopts the rules with one test class. */
class AdoptionTest {
    private static final Map<String, String> DOMAIN =
            Map.of("com.acme.words.ForNewsletter", """
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            @dev.privacysdk.annotation.ForPurpose("newsletter")
            public @interface ForNewsletter {}""", "com.acme.domain.Customer", """
            import com.acme.words.ForNewsletter;
            import dev.privacysdk.annotation.*;
            import dev.privacysdk.annotation.category.*;
            import dev.privacysdk.masking.Masker;
            import org.jspecify.annotations.Nullable;
            public record Customer(
                    @SubjectId("customer") String id,
                    @EmailAddress @ForNewsletter @Nullable String email,
                    @PaymentCard @ForPurpose("orders") @Nullable String card) {
                @Override
                public String toString() { return Masker.standard().render(this); }
            }""");

    private static final Map<String, String> SERVICE = Map.of("com.acme.service.Issues", """
            import com.acme.domain.Customer;
            import com.acme.words.ForNewsletter;
            import dev.privacysdk.annotation.*;
            public class Issues {
                @ForNewsletter
                public int send(@SubjectId("customer") Customer reader) { return reader.email().length(); }
            }""");

    private static final String GUILTY_READ = """
            import com.acme.domain.Customer;
            import com.acme.words.ForNewsletter;
            import dev.privacysdk.annotation.*;
            public class Offers {
                @ForNewsletter
                public int write(@SubjectId("customer") Customer reader) { return reader.card().length(); }
            }""";

    private static final String GUILTY_INFERENCE = """
            import com.acme.domain.Customer;
            import com.acme.words.ForNewsletter;
            import dev.privacysdk.annotation.*;
            public class Guesses {
                @ForPurpose("orders") @Performs(Operation.INFER)
                public boolean isRich(@SubjectId("customer") Customer buyer) { return new Cards().isGold(buyer); }
            }
            class Cards {
                boolean isGold(Customer buyer) { return buyer.card().startsWith("37"); }
            }""";

    @TempDir
    private Path domain;

    @TempDir
    private Path service;

    @TempDir
    private Path tests;

    @Test
    void aBuildInOrderPasses() throws ReflectiveOperationException, IOException {
        assertThat(run(SERVICE)).isEmpty();
    }

    @Test
    void aReadInOneModuleIsHeldAgainstTheWordsInTheOther() throws ReflectiveOperationException, IOException {
        Map<String, String> guilty = new HashMap<>(SERVICE);
        guilty.put("com.acme.service.Offers", GUILTY_READ);
        assertThat(run(guilty))
                .singleElement()
                .asString()
                .contains(
                        "Offers.write is for newsletter but reads Customer.card, which holds payment.card, and policy v1 lets"
                                + " newsletter use only [contact.email]")
                .contains("(Offers.java:7)");
    }

    @Test
    void aWayThroughTheModulesIsShown() throws ReflectiveOperationException, IOException {
        Map<String, String> guilty = new HashMap<>(SERVICE);
        guilty.put("com.acme.service.Guesses", GUILTY_INFERENCE);
        assertThat(run(guilty))
                .singleElement()
                .asString()
                .contains(
                        "Guesses.isRich infers characteristics but reads Customer.card, which holds payment.card, by way of"
                                + " Cards.isGold");
    }

    @Test
    void anUnmarkedFieldIsFound() throws ReflectiveOperationException, IOException {
        Map<String, String> guilty = new HashMap<>(SERVICE);
        guilty.put("com.acme.service.Subscription", "record Subscription(String emailAddress) {}");
        assertThat(run(guilty))
                .singleElement()
                .asString()
                .contains("Subscription.emailAddress looks like an e-mail address and bears no category");
    }

    /** Compiles the modules and runs the user's test class on them; what failed says so. */
    private List<String> run(Map<String, String> serviceSources) throws ReflectiveOperationException, IOException {
        Compiled.into(domain, DOMAIN);
        Files.writeString(domain.resolve("privacy-policy.yml"), RuleBook.text("adoption.yml"));
        Compiled.into(service, serviceSources, domain);
        String test = RuleBook.text("PrivacyTest.java.txt");
        String body = test.substring(test.indexOf(';') + 1);
        Compiled.into(tests, Map.of("com.acme.PrivacyTest", body), domain, service);
        List<String> failures = new ArrayList<>();
        return Compiled.loading(List.of(domain, service, tests), loader -> {
            try {
                runTests(loader.loadClass("com.acme.PrivacyTest"), failures);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The user's test class does not run.", e);
            }
            return failures;
        });
    }

    private static void runTests(Class<?> type, List<String> failures) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                method.setAccessible(true);
                try {
                    method.invoke(instance);
                } catch (InvocationTargetException e) {
                    failures.add(String.valueOf(e.getCause().getMessage()));
                }
            }
        }
    }
}
