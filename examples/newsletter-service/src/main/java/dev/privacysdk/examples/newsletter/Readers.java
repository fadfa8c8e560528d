package dev.privacysdk.examples.newsletter;

// region boot-readers
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.vocabulary.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** Keeps readers: demands a purpose of its caller, and hands a person everything it holds about them. */
@Repository
public class Readers implements SubjectDataSource {
    private final Map<String, Reader> readers =
            Map.of("42", new Reader("42", "Ada Lovelace", "ada@example.com", "1 Main Street"));

    /** The reader with this id. */
    @PurposeRequired
    public Optional<Reader> find(@SubjectId("reader") String id) {
        return Optional.ofNullable(readers.get(id));
    }

    @Override
    public String name() {
        return "readers";
    }

    @Override
    public void forEach(Subject subject, Consumer<Object> each) {
        Optional.ofNullable(readers.get(subject.id())).ifPresent(each);
    }
}
// endregion
