package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.spring.readers.Issues;
import dev.privacysdk.spring.readers.KeptReaders;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.spring.readers.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class MarkedPointcutTest {
    private final MarkedPointcut pointcut = new MarkedPointcut();

    @Test
    void seesMarksOnTheClassAndAboveIt() throws NoSuchMethodException {
        assertThat(pointcut.getClassFilter().matches(Issues.class)).isTrue();
        assertThat(pointcut.getClassFilter().matches(KeptReaders.class)).isTrue();
        assertThat(pointcut.matches(Issues.class.getMethod("preview", String.class), Issues.class))
                .isTrue();
        assertThat(pointcut.matches(KeptReaders.class.getMethod("all"), KeptReaders.class))
                .isTrue();
        assertThat(pointcut.matches(Readers.class.getMethod("all"), KeptReaders.class))
                .isTrue();
    }

    @Test
    void passesByWhatIsNotMarkedAndWhatIsData() throws NoSuchMethodException {
        assertThat(pointcut.matches(Issues.class.getMethod("unmarked", String.class), Issues.class))
                .isFalse();
        assertThat(pointcut.matches(Object.class.getMethod("toString"), Issues.class))
                .isFalse();
        assertThat(pointcut.getClassFilter().matches(Reader.class)).isFalse();
        assertThat(pointcut.getClassFilter().matches(Thread.class)).isFalse();
    }

    @Test
    void holdsNoClassLoader() throws Exception {
        WeakReference<ClassLoader> loader = new WeakReference<>(matchedByALoaderOfItsOwn());
        for (int i = 0; i < 100 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(loader.get()).isNull();
    }

    private ClassLoader matchedByALoaderOfItsOwn() throws Exception {
        ClassLoader own = new Own();
        Class<?> issues = own.loadClass(Issues.class.getName());
        assertThat(issues).isNotEqualTo(Issues.class);
        Method preview = issues.getMethod("preview", String.class);
        assertThat(pointcut.getClassFilter().matches(issues)).isTrue();
        assertThat(pointcut.matches(preview, issues)).isTrue();
        return own;
    }

    /** Defines the publisher's classes itself. */
    private static final class Own extends ClassLoader {
        Own() {
            super(MarkedPointcutTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null || !name.startsWith(Issues.class.getPackageName())) {
                return known == null ? super.loadClass(name, resolve) : known;
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
