package dev.privacysdk.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Laws of writing: all that is permitted is written as Jackson writes it, and nothing that is withheld is written. */
class JsonProperties {
    private static final List<String> PEOPLE = List.of("ada", "bob", "eve");

    @Provide
    Arbitrary<Object> own() {
        return Documents.values(List.of("ada"));
    }

    @Provide
    Arbitrary<Object> anybodys() {
        return Documents.values(PEOPLE);
    }

    @Provide
    Arbitrary<JsonMapper> mappers() {
        return Documents.mappers();
    }

    @Provide
    Arbitrary<Permit> permits() {
        return Combinators.combine(
                        Arbitraries.of("newsletter", "support", "billing"),
                        Arbitraries.of("contact", "contact.email", "contact.phone", "contact.address", "health")
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(PEOPLE).set().ofMinSize(1).ofMaxSize(2))
                .as((purpose, categories, people) -> {
                    TestPermits permits = TestPermits.of(purpose).covering(categories.toArray(String[]::new));
                    List<Subject> all = people.stream()
                            .map(id -> Subject.of("customer", id))
                            .toList();
                    return all.size() == 1 ? permits.about(all.get(0)) : permits.aboutAll(all);
                });
    }

    private static JsonMapper guarded(JsonMapper plain) {
        return plain.rebuild().addModule(PrivacyModule.create()).build();
    }

    @Property(tries = 300)
    void whereAllIsPermittedTheDocumentIsPlainJacksons(
            @ForAll("own") Object value, @ForAll("mappers") JsonMapper plain) {
        Permit everything =
                TestPermits.of("newsletter").covering("contact", "health").about(Desks.ADA);
        assertThat(Desks.written(guarded(plain), everything, value)).isEqualTo(plain.writeValueAsString(value));
        JsonMapper asItIs = plain.rebuild()
                .addModule(PrivacyModule.by(each -> new Clearance.AsItIs()))
                .build();
        assertThat(asItIs.writeValueAsString(value)).isEqualTo(plain.writeValueAsString(value));
    }

    @Property(tries = 600)
    void nothingThatIsWithheldIsWritten(
            @ForAll("anybodys") Object value, @ForAll("mappers") JsonMapper plain, @ForAll("permits") Permit permit) {
        assertThat(leaks(guarded(plain), value, permit)).isEmpty();
        String all = written(plain, value, permit);
        Set<String> allowed = allowed(canaries(all), permit);
        String seen = written(guarded(plain), value, permit);
        Statistics.label("outcome")
                .collect(seen == null ? "denied" : seen.equals(all) ? "whole" : allowed.isEmpty() ? "empty" : "less");
        if (seen != null) {
            // What may be seen stays, unless it lies in something about somebody else.
            assertThat(canaries(seen)).isSubsetOf(allowed);
            plain.readTree(seen);
        }
    }

    @Property(tries = 300)
    void allThatIsPermittedIsWritten(
            @ForAll("own") Object value, @ForAll("mappers") JsonMapper plain, @ForAll("permits") Permit any) {
        Permit permit = TestPermits.of(any.processing().kind())
                .covering(any.findings().stream()
                        .map(finding ->
                                Objects.requireNonNull(finding.category()).id())
                        .toArray(String[]::new))
                .about(Desks.ADA);
        Set<String> all = canaries(plain.writeValueAsString(value));
        assertThat(canaries(Desks.written(guarded(plain), permit, value))).isEqualTo(allowed(all, permit));
    }

    @Property(tries = 50)
    void aMapperWithoutTheGuardLeaks(@ForAll("mappers") JsonMapper plain, @ForAll("permits") Permit permit) {
        Object value = new Documents.Row("mallory", Documents.canary("mallory", "health", "any", 1), null);
        assertThat(leaks(plain, List.of(value), permit)).isNotEmpty();
        assertThat(leaks(guarded(plain), List.of(value), permit)).isEmpty();
    }

    /** What is written and may not be seen. */
    private static List<String> leaks(JsonMapper mapper, Object value, Permit permit) {
        String seen = written(mapper, value, permit);
        Set<String> canaries = canaries(seen == null ? "" : seen);
        List<String> leaks = new ArrayList<>(canaries);
        leaks.removeAll(allowed(canaries, permit));
        return leaks;
    }

    private static @Nullable String written(JsonMapper mapper, Object value, Permit permit) {
        try {
            return Desks.written(mapper, permit, value);
        } catch (PrivacyDeniedException denied) {
            assertThat(denied).hasMessageNotContaining("canary");
            return null;
        }
    }

    private static Set<String> canaries(String json) {
        return Arrays.stream(json.split("\"", -1))
                .filter(each -> each.startsWith("canary/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(Set<String> canaries, Permit permit) {
        return canaries.stream().filter(each -> allowed(each, permit)).collect(Collectors.toSet());
    }

    private static boolean allowed(String canary, Permit permit) {
        String[] parts = canary.split("/", -1);
        return permit.isAbout(Subject.of("customer", parts[1]))
                && permit.covers(DataCategory.of(parts[2]))
                && (parts[3].equals("any")
                        || List.of(parts[3].split(",", -1))
                                .contains(permit.purpose().id()));
    }
}
