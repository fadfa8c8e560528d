package dev.privacysdk.masking;

import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a shop logs. No two values of it are alike, and none has a shape that a scanner would find. */
@SuppressWarnings({"UnusedVariable", "ArrayRecordComponent"}) // Read by their marks; arrays are one of the shapes.
final class Shop {
    static final String NAME = "Tarosecret Yamadasecret";
    static final String MAIL = "tarosecret-at-home";
    static final String ID = "idsecret-42";

    private Shop() {}

    static Customer customer() {
        return new Customer(ID, NAME, MAIL, "GOLD");
    }

    record Customer(
            @SubjectId("customer") String id,
            @PersonName String name,
            @EmailAddress String mail,
            String tier) {}

    static class Person {
        @PersonName
        private final String name = NAME;

        @Override
        public String toString() {
            throw new AssertionError("A class with marks was asked for its own text.");
        }
    }

    static final class Employee extends Person {
        final String department = "sales";
    }

    record Order(String number, Line line) {
        record Line(String article, Gift gift) {
            record Gift(Customer to, String card) {}
        }
    }

    record Box<T>(T content) {}

    static final class Envelope {
        private final Object content;
        private final String password = "passwordsecret";

        Envelope(Object content) {
            this.content = content;
        }

        @Override
        public String toString() {
            return "Envelope(" + content + ")";
        }
    }

    static final class Node {
        @PersonName
        private final String name = NAME;

        Node next;
    }

    record Contacts(
            @EmailAddress List<String> mails,
            @EmailAddress Map<String, String> byLabel,
            @EmailAddress Optional<String> main,
            @EmailAddress String[] old) {}

    record Mail(String text) {}

    record Wrapped(@EmailAddress Mail mail) {}

    record Everything(
            @SubjectId("customer") String id,
            @PersonalData("contact.email") String mail,
            @PersonalData("contact.phone") String phone,
            @PersonalData("identity.name") String name,
            @PersonalData("identity.birth-date") String born,
            @PersonalData("payment") String card,
            @PersonalData("device.id") String device,
            @PersonalData("device.ip-address") String ip,
            @PersonalData("ugc") String comment,
            @PersonalData("credentials.password") String password,
            @PersonalData("proof") String proof,
            @PersonalData("loyalty") String loyalty,
            @PersonalData("unheard-of") String unheard) {}

    static Everything everything() {
        return new Everything(
                "42",
                "taro@example.com",
                "090-1234-5678",
                "Taro Yamada",
                "1984-02-29",
                "4111 1111 1111 1111",
                "device-77",
                "203.0.113.7",
                "write to hanako@example.com please",
                "hunter2hunter2",
                "passport TZ1234567",
                "L-12345",
                "something");
    }
}
