package dev.privacysdk.spring.method.shapes;

import dev.privacysdk.spring.readers.Reader;

/** Where the bodies of methods take what they answer with, and leave that they ran. */
public class Desk {
    private Reader given = Reader.of("ada");
    private int runs;

    public Reader take() {
        runs++;
        return given;
    }

    public void give(Reader reader) {
        given = reader;
        runs = 0;
    }

    public int runs() {
        return runs;
    }
}
