package dev.privacysdk.spring.data;

import dev.privacysdk.minimization.Envelope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;

/**
 * A page or slice of Spring Data, of which only the rows are an answer.
 *
 * <p>A page with less in it keeps its place, and the total as far as Spring Data lets a page say it: on the last page it
 * counts the rows that are left, on others all that the query found. A page of the application's own class, which may hold
 * more than its rows, is none of these.
 */
public final class PageEnvelope implements Envelope {
    /** One is as good as another. */
    public PageEnvelope() {}

    @Override
    public boolean holds(Class<?> type) {
        return type == PageImpl.class || type == SliceImpl.class;
    }

    @Override
    public Object content(Object envelope) {
        return ((Slice<?>) envelope).getContent();
    }

    @Override
    public Object around(Object envelope, @Nullable Object content) {
        List<?> rows = content instanceof List<?> some ? some : List.of();
        Slice<?> given = (Slice<?>) envelope;
        return given instanceof Page<?> page
                ? new PageImpl<>(rows, page.getPageable(), page.getTotalElements())
                : new SliceImpl<>(rows, given.getPageable(), given.hasNext());
    }
}
