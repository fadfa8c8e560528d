package dev.privacysdk.interception;

import static dev.privacysdk.interception.World.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.interception.World.ForNewsletter;
import dev.privacysdk.interception.World.Reader;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a proxy could not enforce is refused when it is made, by name and with the remedy. */
@SuppressWarnings({"unused", "UnusedMethod"})
class PurposeProxyRefusalsTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private <T> void refused(Class<T> type, T target, String... sentences) {
        assertThatThrownBy(() -> world.guard(type, target))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class,
                        refusal -> assertThat(
                                        String.valueOf(refusal.getMessage()).split("\n", -1))
                                .containsExactlyInAnyOrder(sentences));
    }

    interface Preview {
        @ForNewsletter
        Reader preview(@SubjectId("customer") String id);
    }

    interface Answering {
        @ForPurpose("support")
        Reader preview(@SubjectId("customer") String id);
    }

    interface Torn extends Preview, Answering {
        @Override
        Reader preview(String id);
    }

    @Test
    void parentsThatDisagreeAreBothNamed() {
        class Both implements Torn {
            @Override
            public Reader preview(String id) {
                return reader(id);
            }
        }
        refused(
                Torn.class,
                new Both(),
                "Both.preview inherits marks that disagree: Preview.preview is for newsletter, Answering.preview is for"
                        + " support; write the one that holds on Both.preview itself.");
    }

    @Test
    void theInterfaceItselfMaySettleWhatItsParentsDisagreeOn() {
        interface Settled extends Preview, Answering {
            @Override
            @ForNewsletter
            Reader preview(String id);
        }
        assertThat(world.guard(Settled.class, World::reader).preview("ada")).isEqualTo(World.seen("ada"));
    }

    @Test
    void marksOfTheTargetThatNothingEnforcesAreNamedAlsoWhereTheInterfaceDoesNotShowThem() {
        class Hiding implements Preview {
            @Override
            public final Reader preview(String id) {
                return hidden(id);
            }

            @ForNewsletter
            private Reader hidden(@SubjectId("customer") String id) {
                return reader(id);
            }

            @ForNewsletter
            static Reader shared(@SubjectId("customer") String id) {
                return reader(id);
            }
        }
        refused(
                Preview.class,
                new Hiding(),
                "Hiding.hidden is for newsletter but is private, so nothing can stand in front of it; make it a method that"
                        + " other objects call, or move the word.",
                "Hiding.preview is for newsletter but is final, so nothing can stand in front of it; make it overridable or"
                        + " move the word.",
                "Hiding.shared is for newsletter but is static, so nothing can stand in front of it; make it a method that"
                        + " other objects call, or move the word.");
    }

    /** A word that nobody keeps from constructors. */
    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose("newsletter")
    @interface ForNewsletterAnywhere {}

    @Test
    void aMarkOnAConstructorIsNamed() {
        class Made implements Preview {
            @ForNewsletterAnywhere
            Made() {}

            @Override
            public Reader preview(String id) {
                return reader(id);
            }
        }
        refused(
                Preview.class,
                new Made(),
                "The constructor of Made is for newsletter but nothing can stand in front of a constructor; move what needs"
                        + " the purpose into a method and the word with it.");
    }

    sealed interface Shut extends Preview permits Inside, Open {}

    record Inside() implements Shut {
        @Override
        public Reader preview(String id) {
            return reader(id);
        }
    }

    non-sealed interface Open extends Shut {}

    @Test
    void nothingElseCanImplementASealedInterfaceButWhatIsAboveOrBelowIt() {
        refused(
                Shut.class,
                new Inside(),
                "Shut is not an interface that a proxy can implement; take one that declares the marked methods.");

        assertThat(world.guard(Preview.class, new Inside()).preview("ada")).isEqualTo(World.seen("ada"));
        assertThat(world.guard(Open.class, World::reader).preview("ada")).isEqualTo(World.seen("ada"));
    }

    @Test
    void aClassAndAnAnnotationAreNoInterfaces() {
        refused(
                Inside.class,
                new Inside(),
                "Inside is not an interface that a proxy can implement; take one that declares the marked methods.");
        Deprecated annotation = Deprecated.class.cast(Proxy.newProxyInstance(
                Deprecated.class.getClassLoader(), new Class<?>[] {Deprecated.class}, (proxy, method, args) -> null));
        refused(
                Deprecated.class,
                annotation,
                "Deprecated is not an interface that a proxy can implement; take one that declares the marked methods.");
    }
}
