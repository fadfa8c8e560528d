package dev.privacysdk.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.interception.World.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Where Reactor is not on the class path, everything else works. */
class WithoutReactorTest {
    /** Calls of all kinds, loaded where Reactor cannot be found. */
    static final class Calls implements Callable<List<String>> {
        @Override
        public List<String> call() throws Exception {
            try (World world = new World()) {
                World.Readers readers =
                        world.guard(World.Readers.class, new World.KeptReaders(List.of(World.reader("ada"))));
                World.Issues issues = world.guard(World.Issues.class, new QuietIssues() {
                    @Override
                    public Optional<Reader> maybe(String id) {
                        return readers.find(id);
                    }

                    @Override
                    public CompletionStage<List<Reader>> later(String id) {
                        return CompletableFuture.completedFuture(readers.all());
                    }
                });
                return List.of(
                        issues.maybe("ada").equals(Optional.of(World.seen("ada"))) ? "minimized" : "not minimized",
                        issues.maybe("eve").isEmpty() ? "denied" : "not denied",
                        issues.later("ada").toCompletableFuture().join().equals(List.of(World.seen("ada")))
                                ? "minimized later"
                                : "not minimized later");
            }
        }
    }

    /** Defines this project's classes itself, and finds nothing of Reactor. */
    private static final class Poor extends ClassLoader {
        Poor() {
            super(WithoutReactorTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("reactor.") || name.startsWith("org.reactivestreams.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.privacysdk.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void everythingElseWorks() throws Exception {
        Constructor<?> constructor = new Poor().loadClass(Calls.class.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object calls = constructor.newInstance();
        assertThat(calls.getClass()).isNotEqualTo(Calls.class);
        assertThat(((Callable<?>) calls).call()).isEqualTo(List.of("minimized", "denied", "minimized later"));
    }

    /** The positive control: what needs Reactor does not load there. */
    @Test
    void whatNeedsReactorDoesNotLoadThere() throws Exception {
        Class<?> shape = new Poor().loadClass(OnSubscription.class.getName());
        assertThatThrownBy(shape::getDeclaredMethods).isInstanceOf(NoClassDefFoundError.class);
        Class<?> feed = new Poor().loadClass(Feed.class.getName());
        assertThatThrownBy(feed::getMethods).isInstanceOf(NoClassDefFoundError.class);
    }
}
