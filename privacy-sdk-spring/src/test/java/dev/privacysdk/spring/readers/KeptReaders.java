package dev.privacysdk.spring.readers;

import java.util.List;
import java.util.Optional;

/** Two readers in memory. */
public class KeptReaders implements Readers {
    @Override
    public Optional<Reader> find(String id) {
        return Optional.of(Reader.of(id));
    }

    @Override
    public List<Reader> all() {
        return List.of(Reader.of("ada"), Reader.of("eve"));
    }
}
