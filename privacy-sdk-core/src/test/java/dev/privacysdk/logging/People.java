package dev.privacysdk.logging;

import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shop logs, of a person who does not exist; the name has no shape that a scanner would find. */
@SuppressWarnings("UnusedVariable") // Read by their marks.
final class People {
    static final String NAME = "Quillonar Vexby";
    static final String MAIL = "ada.quill@example.com";
    static final String PHONE = "+81 90-1234-5678";
    static final String CARD = "4111 1111 1111 1111";

    private People() {}

    static Customer customer() {
        return new Customer(NAME, MAIL, "GOLD");
    }

    record Customer(@PersonName String name, @EmailAddress String mail, String tier) {}

    record Contact(@EmailAddress String mail, @PhoneNumber String phone) {}

    record Order(Line line) {}

    record Line(Gift gift) {}

    record Gift(Customer to) {}

    static class Person {
        @PersonName
        private final String name = NAME;

        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + " " + name;
        }
    }

    static final class Employee extends Person {
        final String department = "sales";
    }

    static final class Bean {
        @PersonName
        private String name = NAME;

        @EmailAddress
        private String mail = MAIL;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getMail() {
            return mail;
        }

        public void setMail(String mail) {
            this.mail = mail;
        }

        @Override
        public String toString() {
            return "Bean{name='" + name + "', mail='" + mail + "'}";
        }
    }

    /** As Lombok's {@code @Value} writes it. */
    static final class Lombok {
        @PersonName
        private final String name = NAME;

        @EmailAddress
        private final String mail = MAIL;

        public String getName() {
            return name;
        }

        public String getMail() {
            return mail;
        }

        @Override
        public String toString() {
            return "People.Lombok(name=" + getName() + ", mail=" + getMail() + ")";
        }
    }

    /** An iterator that prints what it walks over. */
    static final class Cursor implements Iterator<Object> {
        private final List<?> rows;
        private final Iterator<?> left;

        Cursor(List<?> rows) {
            this.rows = rows;
            this.left = rows.iterator();
        }

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public Object next() {
            return left.next();
        }

        @Override
        public String toString() {
            return "Cursor" + rows;
        }
    }

    /** No marks and no text: an encoder that writes fields shows what nothing else shows. */
    static final class Row {
        private final String mail = MAIL;

        public String getMail() {
            return mail;
        }
    }

    /** A text that keeps back what an encoder that writes fields shows. */
    static final class Brief {
        private final String mail = MAIL;

        public String getMail() {
            return mail;
        }

        @Override
        public String toString() {
            return "Brief";
        }
    }

    static final class Throwing {
        @Override
        public String toString() {
            throw new IllegalStateException("no text for " + MAIL);
        }
    }

    static final class Endless {
        @Override
        @SuppressWarnings("InfiniteRecursion") // That is the point.
        public String toString() {
            return "Endless " + toString();
        }
    }

    static Node circle() {
        Node one = new Node();
        one.next = new Node();
        one.next.next = one;
        return one;
    }

    static final class Node {
        @PersonName
        private final String name = NAME;

        @Nullable
        private Node next;

        public String getName() {
            return name;
        }

        @Override
        public String toString() {
            return name + " -> " + (next == null ? "nobody" : next.name);
        }
    }
}
