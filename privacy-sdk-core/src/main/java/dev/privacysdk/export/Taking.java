package dev.privacysdk.export;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the records of one source, each whole or not at all, and counts what it left out. */
final class Taking implements Consumer<Object> {
    private final Subject subject;
    private final Edition edition;
    private final Permit permit;
    private final OutputStream lines;
    private final RecordPage page;
    private final EnumMap<Withheld, Long> withheld = new EnumMap<>(Withheld.class);
    private final Map<Class<?>, String> types = new LinkedHashMap<>();
    private final Set<DataCategory> found = new TreeSet<>();
    private long records;
    private long foreign;
    private long failed;
    private long unmarked;
    private boolean over;
    private @Nullable IOException broken;
    private @Nullable Throwable cause;
    private @Nullable String failure;

    Taking(Subject subject, Edition edition, Permit permit, OutputStream lines, RecordPage page) {
        this.subject = subject;
        this.edition = edition;
        this.permit = permit;
        this.lines = lines;
        this.page = page;
    }

    /** Throws only where the output failed, and then again at every further record. */
    @Override
    public synchronized void accept(Object record) {
        if (over) {
            throw new IllegalStateException(
                    "A record was handed over after its source had returned; hand it over inside.");
        }
        if (broken != null) {
            throw new UncheckedIOException(broken);
        }
        byte[] line;
        RecordReader.Reading reading;
        MarkedType marks;
        try {
            if (RecordReader.isForeign(record, subject)) {
                foreign++;
                return;
            }
            marks = MarkedType.of(record.getClass());
            reading = RecordReader.read(record, subject, edition, permit);
            Value.Writing whole =
                    Value.whole().with("type", typeName(record.getClass())).with("record", reading.value());
            if (!reading.notes().isEmpty()) {
                whole.with("withheld", Value.many(reading.notes()));
            }
            line = Json.line(whole.end());
        } catch (Exception | LinkageError | StackOverflowError e) {
            failed++;
            cause = cause == null ? e : cause;
            return;
        }
        write(record.getClass(), line, reading);
        records++;
        unmarked += marks.reachesPersonalData() || marks.subjectId() != null ? 0 : 1;
        reading.withheld().forEach((reason, count) -> withheld.merge(reason, count, Long::sum));
        found.addAll(reading.found());
    }

    private void write(Class<?> type, byte[] line, RecordReader.Reading reading) {
        try {
            lines.write(line);
            lines.write('\n');
            page.card(type, records + 1, reading.value());
        } catch (IOException e) {
            broken = e;
            throw new UncheckedIOException(e);
        }
    }

    private String typeName(Class<?> type) {
        String known = types.get(type);
        if (known != null) {
            return known;
        }
        String name = Names.type(type);
        String free = name;
        for (int n = 2; types.containsValue(free); n++) {
            free = name + "-" + n;
        }
        types.put(type, free);
        return free;
    }

    /** Ends the taking; throws what broke the output, whatever the source made of it. */
    synchronized void end(@Nullable Throwable ended) throws IOException {
        over = true;
        if (broken != null) {
            throw broken;
        }
        if (ended != null) {
            failure = ended.getClass().getName();
            cause = ended;
        }
    }

    /** The classes of the records handed out, and what they are called in the package. */
    synchronized Map<Class<?>, String> types() {
        return new LinkedHashMap<>(types);
    }

    synchronized Set<DataCategory> found() {
        return Set.copyOf(found);
    }

    synchronized ExportReport.Section section(String source) {
        return new ExportReport.Section(source, records, foreign, failed, unmarked, withheld, failure, cause);
    }
}
