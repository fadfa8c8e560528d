package dev.privacysdk.interception;

import dev.privacysdk.interception.World.Address;
import dev.privacysdk.interception.World.Issues;
import dev.privacysdk.interception.World.Reader;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nothing in it runs unless a test says so. */
abstract class QuietIssues implements Issues {
    @Override
    public Reader preview(String reader) {
        throw new AssertionError("ran");
    }

    @Override
    public Optional<Reader> maybe(String reader) {
        throw new AssertionError("ran");
    }

    @Override
    public Reader[] asArray(String reader) {
        throw new AssertionError("ran");
    }

    @Override
    public CompletionStage<List<Reader>> later(String reader) {
        throw new AssertionError("ran");
    }

    @Override
    public @Nullable Reader orNull(String reader) {
        throw new AssertionError("ran");
    }

    @Override
    public void send(String reader) throws IOException {
        throw new AssertionError("ran");
    }

    @Override
    public Address address(String reader) {
        throw new AssertionError("ran");
    }

    @Override
    public List<Reader> dueToday() {
        throw new AssertionError("ran");
    }

    @Override
    public Stream<Reader> dueStream() {
        throw new AssertionError("ran");
    }

    @Override
    public List<Reader> allOrNothing() {
        throw new AssertionError("ran");
    }

    @Override
    public Stream<Reader> allOrNothingStream() {
        throw new AssertionError("ran");
    }

    @Override
    public int sendAll(Collection<Reader> readers) {
        throw new AssertionError("ran");
    }

    @Override
    public int sendEvery(List<String> readers) {
        throw new AssertionError("ran");
    }

    @Override
    public String unmarked(String reader) {
        return reader;
    }
}
