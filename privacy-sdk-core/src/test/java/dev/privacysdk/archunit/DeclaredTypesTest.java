package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privacysdk.annotation.category.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Type;

class DeclaredTypesTest {
    private static final Label PERSON = new Label.Holder(Type.getInternalName(Person.class));
    private static final Label WRITTEN = new Label.Holder(Type.getInternalName(Person.class), true);
    private static final Label VALUE = new Label.Marked("Person.email", Set.of("contact.email"));

    private final DeclaredTypes types = new Program(new ClassFileImporter()
                            .importClasses(
                                    Person.class,
                                    Member.class,
                                    Named.class,
                                    Counted.class,
                                    Address.class,
                                    Tier.class,
                                    Shelf.class,
                                    Box.class,
                                    Wrapped.class,
                                    Crate.class,
                                    People.class)
                            .stream()
                            .toList())
            .declaredTypes();

    interface Named {}

    interface Counted {}

    interface Wrapped {}

    static class Person {
        Address address = new Address();
    }

    static class Member extends Person implements Named {}

    static class Address {
        @EmailAddress
        String email = "";
    }

    enum Tier {
        BASIC
    }

    record Shelf(int number) implements Counted {}

    record Box<T>(T value) {}

    record Crate(Object value) implements Wrapped {}

    static class People extends ArrayList<Person> {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LPerson;",
                "[LPerson;",
                "LMember;",
                "LNamed;",
                "LBox;",
                "LWrapped;",
                "LPeople;",
                "Ljava/lang/Object;",
                "Ljava/util/List;",
                "Ljava/util/List<LPerson;>;",
                "Ljava/util/Map<Ljava/lang/String;Ljava/util/List<+LNamed;>;>;",
                "Ljava/util/List<*>;",
                "Ljava/util/List<-LShelf;>;",
                "TT;",
                "Ljava/util/Optional<TT;>;",
                "Ljava/io/Writer;"
            })
    void anObjectCanBeWhatItIsOrWhatIsMadeForAnything(String type) {
        assertThat(can(type, PERSON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I",
                "[B",
                "LAddress;",
                "LShelf;",
                "LCounted;",
                "LTier;",
                "Ljava/lang/String;",
                "Ljava/time/LocalDate;",
                "Ljava/util/List<Ljava/lang/String;>;",
                "Ljava/util/Map<Ljava/lang/String;[LShelf;>;",
                "Ljava/lang/Class<*>;",
                "Ljava/lang/Class<LPerson;>;"
            })
    void anObjectCannotBeWhatHasNothingInCommonWithIt(String type) {
        assertThat(can(type, PERSON)).isFalse();
    }

    @Test
    void whatALibraryWroteOutIsAValue() {
        assertThat(Stream.of("Ljava/lang/String;", "[B", "Ljava/lang/Object;")).allMatch(type -> can(type, WRITTEN));
        assertThat(can("LShelf;", WRITTEN)).isFalse();
    }

    @Test
    void aValueCanBeNoObjectButOneThatIsMarkedItselfOrAChoice() {
        assertThat(Stream.of("Ljava/lang/String;", "I", "LTier;", "LBox;", "LWrapped;", "Ljava/util/List;"))
                .allMatch(type -> can(type, VALUE));
        assertThat(Stream.of("LShelf;", "LPerson;", "LAddress;", "Ljava/util/List<LShelf;>;"))
                .noneMatch(type -> can(type, VALUE));
    }

    @Test
    void whatSomethingMarkedIsDeclaredWithIsAValue() {
        types.addMarked("Ljava/util/List<" + named("LAddress;") + ">;");
        assertThat(can("LAddress;", VALUE)).isTrue();
    }

    @Test
    void parametersThatTheCompilerAddedAreReadFromTheDescriptor() {
        List<DeclaredType> all =
                types.parameters(named("(LPerson;Ljava/util/List;)V"), "(Ljava/util/List<Ljava/lang/String;>;)V");
        assertThat(all).hasSize(2).allMatch(type -> type.canBe(Fact.of(PERSON)));
    }

    private boolean can(String type, Label label) {
        return types.of(named(type)).canBe(Fact.of(label));
    }

    /** The classes above by their whole names. */
    private static String named(String type) {
        return type.replaceAll(
                "L(\\w+;)", "L" + Type.getInternalName(DeclaredTypesTest.class).replace("$", "\\$") + "\\$$1");
    }
}
