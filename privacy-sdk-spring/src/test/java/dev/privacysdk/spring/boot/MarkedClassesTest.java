package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.spring.boot.disagreeing.Runner;
import dev.privacysdk.spring.boot.losing.Parcel;
import dev.privacysdk.spring.boot.lost.Street;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Issues;
import dev.privacysdk.spring.readers.KeptReaders;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.spring.readers.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;

@ExtendWith(OutputCaptureExtension.class)
class MarkedClassesTest {
    private static final String PACKAGE = "dev.privacysdk.spring.readers";
    private static final String LOSING = "dev.privacysdk.spring.boot.losing";

    @Test
    void findsMarksOnComponentsMethodsParametersAndTypesAndTheWordsThemselves() {
        assertThat(new MarkedClasses(new DefaultResourceLoader()).in(List.of(PACKAGE)))
                .containsExactlyInAnyOrder(Reader.class, Issues.class, Readers.class, ForNewsletter.class);
    }

    @Test
    void loadsNothingElse() {
        Watching loader = new Watching(PACKAGE);
        new MarkedClasses(new DefaultResourceLoader(loader)).in(List.of(PACKAGE));
        assertThat(loader.loaded)
                .contains(Reader.class.getName())
                .doesNotContain(KeptReaders.class.getName(), Publisher.class.getName());
    }

    @Test
    void takesAClassWhoseWordIsMissingAtRunTimeForMarked() {
        Watching loader = new Watching(LOSING, Street.class.getName());
        assertThat(new MarkedClasses(new DefaultResourceLoader(loader)).in(List.of(LOSING)))
                .extracting(Class::getName)
                .containsExactly(Parcel.class.getName());
    }

    @Test
    void aMissingWordKeepsTheServiceFromStarting() {
        PrivacyAutoConfigurationTest.RUNNER
                .withPropertyValues("privacy.base-packages=" + LOSING)
                .withClassLoader(new Watching(LOSING, Street.class.getName()))
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining(
                                "Parcel bears @dev.privacysdk.spring.boot.lost.Street, which is missing at run time"));
    }

    @Test
    void anApplicationWithoutAnyMarkStartsAndIsTold(CapturedOutput output) {
        Starter.runner()
                .withPropertyValues(Publisher.properties())
                .withPropertyValues("privacy.base-packages=dev.privacysdk.spring.boot.unmarked")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("No personal data was found in dev.privacysdk.spring.boot.unmarked: either");
    }

    @Test
    void marksOutsideOfTheBasePackagesAreFoundThroughTheBeansThatTakeThem() {
        Starter.runner()
                .withPropertyValues(Publisher.properties())
                .withPropertyValues("privacy.base-packages=dev.privacysdk.spring.boot.unmarked")
                .withUserConfiguration(Keeps.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("Runner.shoeSize holds body.shoe-size"));
    }

    /** Takes runners, in a list. */
    public static class Keeps {
        @ForNewsletter
        public void keep(@EachSubject List<Runner> runners) {}
    }

    /** Defines the publisher's classes itself, notes which, and lacks some. */
    private static final class Watching extends ClassLoader {
        final Set<String> loaded = new TreeSet<>();
        private final Set<String> missing;

        private final String own;

        Watching(String own, String... missing) {
            super(MarkedClassesTest.class.getClassLoader());
            this.own = own;
            this.missing = Set.of(missing);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (missing.contains(name)) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(own)) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            loaded.add(name);
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
