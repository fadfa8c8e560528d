package dev.privacysdk.masking;

import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.vocabulary.Subject;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Things that scopes hand out in tests. */
final class Handing {
    private Handing() {}

    /** A list of somebody else, as one that a database fills when it is asked; here it must not be. */
    static List<String> lazy() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                throw new AssertionError("A list that may be lazy was read.");
            }

            @Override
            public int size() {
                throw new AssertionError("A list that may be lazy was read.");
            }
        };
    }

    record Street(String line, String city) {}

    record Customer(
            @SubjectId("customer") String id,
            @PersonName String name,
            @EmailAddress String mail,
            @PhoneNumber String phone,
            @BirthDate LocalDate born,
            @PostalAddress Street address,
            String tier) {}

    record Name(@PersonName String name) {}

    record Note(@PersonalData("ugc") String text) {}

    @SuppressWarnings("ArrayRecordComponent") // An array is one of the shapes.
    record Many(
            @EmailAddress List<String> mails,
            @PersonName Map<String, String> nicks,
            @PersonName Optional<String> maiden,
            @PersonName String[] others,
            @PersonalData("payment") long card) {}

    static class Base {
        @PersonName
        @SuppressWarnings("UnusedVariable") // Read by its mark.
        private final String name = "Inherited Namesake";
    }

    static final class Derived extends Base {
        final List<Object> inside = List.of(Map.of("k", Optional.of(new Name("Deeply Nestedson"))));
    }

    static Customer ada() {
        return new Customer(
                "c-100042",
                "Ada Lovelace",
                "ada.l@corp.example",
                "+81 90-1234-5678",
                LocalDate.of(1984, 2, 29),
                new Street("Ockham Park 7", "London"),
                "GOLD");
    }

    static PurposeScope scope() {
        return PurposeScope.of(TestPermits.of("newsletter").about(Subject.of("customer", "c-100042")));
    }

    /** The text as it is masked in a scope that has handed these out. */
    static String inScope(Masker masker, String text, Object... handedOut) {
        return in(() -> masker.text(text), handedOut);
    }

    static <T> T in(Supplier<T> task, Object... handedOut) {
        return scope().get(() -> {
            for (Object each : handedOut) {
                PurposeScope.handOut(each);
            }
            return task.get();
        });
    }
}
