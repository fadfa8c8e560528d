package dev.privacysdk.benchmarks;

import java.util.List;
import java.util.Map;

/** The source of one kind of class, with {@code {names}} where domains differ. */
record Template(String type, String text) {
    /** How many methods a service has. */
    static final int METHODS = 8;

    static final Template WORD = new Template("ForUse", """
            package com.app.words;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME)
            @Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
            @dev.privacysdk.annotation.ForPurpose("{use}")
            public @interface ForUse{n} {}
            """);

    static final Template SERVICE = new Template("Service", """
            package com.app.{home};
            import java.util.List;
            public class Service{n} {
                private final Service{next} next;
                private final Step step;
                public Service{n}(Service{next} next, Step step) {
                    this.next = next;
                    this.step = step;
                }
            {methods}}
            """);

    static final Template METHOD = new Template("", """
                public String m{m}(List<Person> people) {
                    StringBuilder text = new StringBuilder();
                    for (Person person : people) {
                        text.append(step.text(person)).append(next.m{other}(people)).append(next.m{m}(people));
                    }
                    people.stream().filter(person -> !person.name().isEmpty()).map(Person::name).forEach(text::append);
                    people.stream().map(person -> step.text(person) + own{m}(person)).forEach(text::append);
                    return text.toString();
                }
                private String own{m}(Person person) {
                    return person.id() + person.name().length() + person.tier();
                }
            """);

    static final Template STEP = new Template("Step", """
            package com.app.{home};
            public class Step{n} implements Step {
                @Override
                public String text(Person person) {
                    return person.name() + new Account(person.id(), person.name()).getOwner();
                }
            }
            """);

    /** One class of each in every domain. */
    static final List<Template> OF_A_DOMAIN = List.of(
            new Template("Person", """
                    package com.app.{home};
                    import com.app.words.*;
                    import dev.privacysdk.annotation.SubjectId;
                    import dev.privacysdk.annotation.category.*;
                    public record Person(
                            @SubjectId("person") String id,
                            @PersonName String name,
                            @EmailAddress @ForUse{use} String email,
                            @BirthDate @ForUse19 String born,
                            @PhoneNumber String phone,
                            String tier) {
                    {toString}}
                    """),
            new Template("Account", """
                    package com.app.{home};
                    import com.app.words.*;
                    import dev.privacysdk.annotation.category.*;
                    public class Account {
                        private String id;
                        @PersonName private String owner;
                        @BankAccount @ForUse{use} private String number = "";
                        public Account(String id, String owner) {
                            this.id = id;
                            this.owner = owner;
                        }
                        public String getId() { return id; }
                        public void setId(String id) { this.id = id; }
                        public String getOwner() { return owner; }
                        public void setOwner(String owner) { this.owner = owner; }
                        public String getNumber() { return number; }
                        public void setNumber(String number) { this.number = number; }
                    }
                    """),
            new Template("Step", """
                    package com.app.{home};
                    public interface Step {
                        String text(Person person);
                    }
                    """),
            new Template("People", """
                    package com.app.{home};
                    import dev.privacysdk.annotation.PurposeRequired;
                    import java.util.List;
                    @PurposeRequired
                    public interface People {
                        List<Person> all();
                        Person find(String id);
                    }
                    """),
            new Template("StoredPeople", """
                    package com.app.{home};
                    import java.util.*;
                    public class StoredPeople implements People {
                        private final Map<String, Person> rows = new HashMap<>();
                        @Override public List<Person> all() { return rows.values().stream().sorted(new ByName()).toList(); }
                        @Override public Person find(String id) { return rows.get(id); }
                    }
                    """),
            new Template("ByName", """
                    package com.app.{home};
                    public class ByName implements java.util.Comparator<Person> {
                        @Override public int compare(Person one, Person other) { return one.name().compareTo(other.name()); }
                    }
                    """),
            new Template("Hub", """
                    package com.app.{home};
                    public class Hub {
                        public String all(Person person) {
                    {calls}        return {born};
                        }
                    }
                    """),
            new Template("Mail", """
                    package com.app.{home};
                    import com.app.words.*;
                    import dev.privacysdk.annotation.SubjectId;
                    import java.util.List;
                    import java.util.function.Supplier;
                    public class Mail {
                        private final People people;
                        private final Service0 service;
                        private final Hub hub;
                        public Mail(People people, Service0 service, Hub hub) {
                            this.people = people;
                            this.service = service;
                            this.hub = hub;
                        }
                        @ForUse{use}
                        public String send(@SubjectId("person") Person to) {
                            return service.m0(people.all()) + hub.all(to) + to.email();
                        }
                        @ForUse{use}
                        public Supplier<String> later(@SubjectId("person") Person to) {
                            return new Supplier<>() {
                                @Override public String get() { return service.m3(List.of(to)); }
                            };
                        }
                    }
                    """),
            new Template("Checks", """
                    package com.app.{home};
                    import com.app.words.*;
                    import dev.privacysdk.annotation.SubjectId;
                    public class Checks {
                        private final People people;
                        public Checks(People people) { this.people = people; }
                        @ForUse19
                        public boolean adult(@SubjectId("person") String id) {
                            return people.find(id).born().isEmpty();
                        }
                    }
                    """),
            new Template("Settings", """
                    package com.app.{home};
                    public enum Settings {
                        SHORT, LONG;
                        static final java.util.Map<String, Settings> NAMES = new java.util.HashMap<>();
                        static { for (Settings each : values()) { NAMES.put(each.name(), each); } }
                    }
                    """),
            new Template("Endpoint", """
                    package com.app.{home};
                    public class Endpoint {
                        private final Mail mail;
                        private final People people;
                        public Endpoint(Mail mail, People people) { this.mail = mail; this.people = people; }
                        public String post(String id) { return mail.send(people.find(id)); }
                        public Runnable task(String id) { return () -> mail.later(people.find(id)).get(); }
                    }
                    """),
            new Template("Diary", """
                    package com.app.{home};
                    import org.slf4j.*;
                    public class Diary {
                        private static final Logger LOG = LoggerFactory.getLogger(Diary.class);
                        public void seen(Person person, Account account) {
                            LOG.info("seen {} and {}", person, account);
                            note("tier " + person.tier());
                        }
                        public void kept(Person person) { note(line(person)); }
                        private static String line(Person person) { return "#" + person.{known}(); }
                        private static void note(String text) { LOG.warn(text); }
                    }
                    """),
            new Template("Refused", """
                    package com.app.{home};
                    public class Refused extends RuntimeException {
                        public Refused(String message) { super(message); }
                        public static void check(Person person) {
                            if (person.tier().isEmpty()) { throw new Refused("no tier: " + person.{known}()); }
                        }
                    }
                    """),
            new Template("Desk", """
                    package com.app.{home};
                    import org.springframework.web.bind.annotation.*;
                    @RestController
                    public class Desk {
                        private final People people;
                        private final Mail mail;
                        public Desk(People people, Mail mail) { this.people = people; this.mail = mail; }
                        @GetMapping("/one")
                        public Object one(@RequestParam String id) { return {answer}; }
                        @PostMapping("/send")
                        public String send(@RequestParam String id) { return mail.send(people.find(id)); }
                    }
                    """),
            new Template("Outpost", """
                    package com.app.{home};
                    import java.net.URI;
                    import java.net.http.HttpRequest;
                    public class Outpost {
                        public HttpRequest tell(Person person) {
                            String text = String.join(",", person.tier(), person.{known}());
                            return HttpRequest.newBuilder(URI.create("https://example.org"))
                                    .POST(HttpRequest.BodyPublishers.ofString(text)).build();
                        }
                    }
                    """),
            new Template("Vault", """
                    package com.app.{home};
                    import dev.privacysdk.annotation.category.Credential;
                    import java.io.*;
                    import java.security.MessageDigest;
                    public class Vault {
                        @Credential private byte[] secret = {};
                        public boolean opens(byte[] given) { return {compare}(given, secret); }
                        public void write(ObjectOutputStream out, Person person) throws IOException {
                            out.writeObject(person.{known}());
                        }
                        public void keep(org.springframework.cache.Cache cache, Person person) {
                            cache.put("last", person.{known}());
                        }
                    }
                    """),
            new Template("Form", """
                    package com.app.{home};
                    public class Form {
                        private String {field} = "";
                        public String text(Person person) {
                            StringBuilder text = new StringBuilder().append(person).append({field});
                            return text.toString();
                        }
                        public Person read(People given, String id) {
                            People people = {made};
                            return people.find(id);
                        }
                    }
                    """));

    /** The source of one class. */
    String with(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
