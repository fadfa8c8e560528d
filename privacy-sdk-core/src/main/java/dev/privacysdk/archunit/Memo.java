package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has been worked out about elements of an import, kept as long as there is room and the import is in use.
 *
 * <p>Safe for any number of threads. What is kept of a class refers to its whole import, so the import is held weakly and
 * the answers softly: neither keeps an import from being collected that nobody uses.
 */
final class Memo<K, V> {
    private record Kept<K, V>(WeakReference<Object> home, SoftReference<Map<K, V>> answers) {}

    private final Map<Object, Kept<K, V>> byImport = new WeakHashMap<>();
    private final AtomicLong worked = new AtomicLong();
    private final Function<K, V> work;
    /** Most questions are about the import that the last one was about. */
    private volatile @Nullable Kept<K, V> last;

    /** Takes what to do for an element that was not asked about before; it may ask this memo of other elements. */
    Memo(Function<K, V> work) {
        this.work = work;
    }

    /** The answer for this element, worked out at the first time. */
    V of(K key) {
        Map<K, V> kept = kept(home(key));
        @Nullable V known = kept.get(key);
        if (known == null) {
            known = work.apply(key);
            worked.incrementAndGet();
            kept.put(key, known);
        }
        return known;
    }

    /** How often something had to be worked out. */
    long worked() {
        return worked.get();
    }

    private Map<K, V> kept(Object home) {
        Kept<K, V> before = last;
        if (before != null && before.home().refersTo(home)) {
            Map<K, V> answers = before.answers().get();
            if (answers != null) {
                return answers;
            }
        }
        synchronized (byImport) {
            Kept<K, V> known = byImport.get(home);
            @Nullable Map<K, V> answers = known == null ? null : known.answers().get();
            if (known == null || answers == null) {
                answers = new ConcurrentHashMap<>();
                known = new Kept<>(new WeakReference<>(home), new SoftReference<>(answers));
                byImport.put(home, known);
            }
            last = known;
            return answers;
        }
    }

    /** What is as old as all other elements of the same import: the package above all of its packages. */
    private static Object home(Object key) {
        Object type = key instanceof JavaMember member ? member.getOwner() : key;
        if (!(type instanceof JavaClass known)) {
            return key;
        }
        JavaPackage top = known.getPackage();
        for (Optional<JavaPackage> above = top.getParent();
                above.isPresent();
                above = above.get().getParent()) {
            top = above.get();
        }
        return top;
    }
}
