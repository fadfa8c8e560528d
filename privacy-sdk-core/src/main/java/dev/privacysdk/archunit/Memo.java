package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaMember;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has been worked out about elements of an import, kept as long as there is room and the import is in use.
 *
 * <p>Safe for any number of threads. What is kept of a class refers to its whole import, so the class is held weakly and
 * the answers softly: neither keeps an import from being collected that nobody uses.
 */
final class Memo<K, V> {
    private final Map<Object, SoftReference<Map<K, V>>> byClass = new WeakHashMap<>();
    private final AtomicLong worked = new AtomicLong();
    private final Function<K, V> work;

    /** Takes what to do for an element that was not asked about before; it may ask this memo of other elements. */
    Memo(Function<K, V> work) {
        this.work = work;
    }

    /** The answer for this element, worked out at the first time. */
    V of(K key) {
        Map<K, V> kept = kept(key);
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

    /** One map for a class and its members, so that there are few references for the collector to look at. */
    private Map<K, V> kept(K key) {
        Object home = key instanceof JavaMember member ? member.getOwner() : key;
        synchronized (byClass) {
            SoftReference<Map<K, V>> reference = byClass.get(home);
            @Nullable Map<K, V> kept = reference == null ? null : reference.get();
            if (kept == null) {
                kept = new ConcurrentHashMap<>();
                byClass.put(home, new SoftReference<>(kept));
            }
            return kept;
        }
    }
}
