package dev.privacysdk.interception;

import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The values of a Stream that a method answered with: what they are made by runs in its scope, what reads them does not. */
final class InScope<T extends @Nullable Object> implements Spliterator<T> {
    private final Spliterator<T> source;
    private final PurposeScope scope;

    private InScope(Spliterator<T> source, PurposeScope scope) {
        this.source = source;
        this.scope = scope;
    }

    /** The same values; closing it closes the one it reads from. */
    static <T extends @Nullable Object> Stream<T> of(Stream<T> stream, PurposeScope scope) {
        boolean parallel = stream.isParallel();
        return StreamSupport.stream(new InScope<>(stream.spliterator(), scope), parallel)
                .onClose(stream::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        PurposeScope outer = ScopeCarrier.put(scope);
        try {
            return source.tryAdvance(value -> outside(outer, action, value));
        } finally {
            ScopeCarrier.put(outer);
        }
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        PurposeScope outer = ScopeCarrier.put(scope);
        try {
            source.forEachRemaining(value -> outside(outer, action, value));
        } finally {
            ScopeCarrier.put(outer);
        }
    }

    private void outside(@Nullable PurposeScope outer, Consumer<? super T> action, T value) {
        ScopeCarrier.put(outer);
        try {
            action.accept(value);
        } finally {
            ScopeCarrier.put(scope);
        }
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        Spliterator<T> part = scope.get(source::trySplit);
        return part == null ? null : new InScope<>(part, scope);
    }

    @Override
    public long estimateSize() {
        return source.estimateSize();
    }

    @Override
    public int characteristics() {
        return source.characteristics();
    }

    @Override
    public @Nullable Comparator<? super T> getComparator() {
        return source.getComparator();
    }
}
