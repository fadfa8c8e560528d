package dev.privacysdk.minimization;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A stream read in batches, so that people are decided for many at a time and memory stays flat. */
final class Batches extends AbstractSpliterator<@Nullable Object> {
    static final int SIZE = 256;

    private final Iterator<?> source;
    private final UnaryOperator<List<@Nullable Object>> minimize;
    private Iterator<@Nullable Object> batch = List.<@Nullable Object>of().iterator();

    private Batches(Iterator<?> source, UnaryOperator<List<@Nullable Object>> minimize) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.source = source;
        this.minimize = minimize;
    }

    /** The minimized stream; closing it closes the one it reads from. */
    static Stream<@Nullable Object> of(Stream<?> stream, UnaryOperator<List<@Nullable Object>> minimize) {
        return StreamSupport.<@Nullable Object>stream(new Batches(stream.iterator(), minimize), false)
                .onClose(stream::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super @Nullable Object> action) {
        while (!batch.hasNext()) {
            if (!source.hasNext()) {
                return false;
            }
            List<@Nullable Object> next = new ArrayList<>(SIZE);
            while (next.size() < SIZE && source.hasNext()) {
                next.add(source.next());
            }
            batch = minimize.apply(next).iterator();
        }
        action.accept(batch.next());
        return true;
    }
}
