package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.spring.readers.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the bodies of methods take what they answer with, and leave that they ran and what they made. */
public class Desk {
    private List<Reader> given = List.of(Reader.of("ada"));
    private int runs;
    private @Nullable Object made;

    public Reader take() {
        return takeAll().get(0);
    }

    public List<Reader> takeAll() {
        runs++;
        return given;
    }

    /** Notes an answer as it leaves the body. */
    public <T> T made(T answer) {
        made = answer;
        return answer;
    }

    public void give(Reader... readers) {
        given = List.of(readers);
        runs = 0;
        made = null;
    }

    public int runs() {
        return runs;
    }

    public @Nullable Object made() {
        return made;
    }
}
