package dev.privacysdk.minimization;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.minimization.Shop.Reader;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reader in every kind of answer that there is, those included that one would not choose. */
@SuppressWarnings({"FutureReturnValueIgnored", "IdentityHashMapUsage", "JdkObsolete"})
final class Kinds {
    private Kinds() {}

    /**
     * A kind of answer.
     *
     * @param around puts a reader into one
     * @param inside all readers that one shows
     * @param later whether it shows them once, or later
     * @param whole whether it is handed out whole or not at all
     */
    record Kind(
            String name,
            Function<Reader, Object> around,
            Function<Object, List<Reader>> inside,
            boolean later,
            boolean whole) {
        @Override
        public String toString() {
            return name;
        }
    }

    enum Tier {
        GOLD,
        IRON
    }

    sealed interface Result permits Found, Many, Missing {}

    record Found(@Nullable Reader reader) implements Result {}

    record Many(List<Reader> readers) implements Result {}

    record Missing(String why) implements Result {}

    record Pair<A, B>(@Nullable A first, @Nullable B second) {}

    interface Row {
        @SubjectId("customer")
        String getId();

        @EmailAddress
        @Nullable
        String getEmail();
    }

    /** A mutable bean, such as an entity. */
    static final class Bean {
        private @Nullable Reader reader;
    }

    /** No record, opened by its envelope. */
    static final class Parcel {
        private final @Nullable Object content;

        Parcel(@Nullable Object content) {
            this.content = content;
        }

        @Nullable
        Object content() {
            return content;
        }
    }

    static final class ParcelEnvelope implements Envelope {
        @Override
        public boolean holds(Class<?> type) {
            return type == Parcel.class;
        }

        @Override
        public @Nullable Object content(Object envelope) {
            return ((Parcel) envelope).content;
        }

        @Override
        public Object around(Object envelope, @Nullable Object content) {
            return new Parcel(content);
        }
    }

    static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(kind("itself", reader -> reader));
        kinds.add(kind("Optional", Optional::of));
        kinds.add(kind("array", reader -> new Reader[] {reader}));
        kinds.add(kind("array of arrays", reader -> new Reader[][] {{reader}}));
        kinds.add(kind("Object array", reader -> new Object[] {"text", reader}));
        collections(kinds);
        maps(kinds);
        kinds.add(kind("record in a record", reader -> new Found(reader)));
        kinds.add(kind("sealed, many", reader -> new Many(List.of(reader))));
        kinds.add(kind("sealed, in a list", reader -> List.of(new Missing("none"), new Found(reader))));
        kinds.add(kind("generic record", reader -> new Pair<>(reader, 1)));
        kinds.add(kind("generic records", reader -> new Pair<>(new Pair<>("x", Optional.of(reader)), List.of())));
        kinds.add(kind("envelope", Parcel::new));
        kinds.add(kind("envelope of a list", reader -> new Parcel(List.of(reader))));
        kinds.add(kind("list of envelopes", reader -> List.of(new Parcel(reader))));
        kinds.add(kind("projection", Kinds::row));
        kinds.add(kind("list of projections", reader -> List.of(row(reader))));
        kinds.add(whole("bean", Kinds::bean));
        kinds.add(whole("list of beans", reader -> List.of(bean(reader))));
        kinds.add(later("Stream", Stream::of));
        kinds.add(later("CompletableFuture", CompletableFuture::completedFuture));
        kinds.add(later("CompletionStage of a list", reader -> CompletableFuture.completedStage(List.of(reader))));
        kinds.add(later("future of an envelope", reader -> CompletableFuture.completedFuture(new Parcel(reader))));
        kinds.add(later("Optional of a Stream", reader -> Optional.of(Stream.of(reader))));
        return kinds;
    }

    private static void collections(List<Kind> kinds) {
        kinds.add(kind("List.of", List::of));
        kinds.add(kind("ArrayList", reader -> new ArrayList<>(List.of(reader))));
        kinds.add(kind("LinkedList", reader -> new LinkedList<>(List.of(reader))));
        kinds.add(kind("Arrays.asList", reader -> Arrays.asList(reader, null)));
        kinds.add(kind("unmodifiable list", reader -> Collections.unmodifiableList(new ArrayList<>(List.of(reader)))));
        kinds.add(kind("synchronized list", reader -> Collections.synchronizedList(new ArrayList<>(List.of(reader)))));
        kinds.add(kind("CopyOnWriteArrayList", reader -> new CopyOnWriteArrayList<>(List.of(reader))));
        kinds.add(kind("sublist", reader -> new ArrayList<>(List.of(reader, reader)).subList(0, 1)));
        kinds.add(kind("Set.of", Set::of));
        kinds.add(kind("LinkedHashSet", reader -> new LinkedHashSet<>(List.of(reader))));
        kinds.add(kind("TreeSet", reader -> added(new TreeSet<>(Comparator.comparing(Reader::id)), reader)));
        kinds.add(kind("ArrayDeque", reader -> new ArrayDeque<>(List.of(reader))));
        kinds.add(kind(
                "PriorityQueue", reader -> added(new PriorityQueue<>(Comparator.comparing(Reader::id)), reader)));
        kinds.add(kind("ConcurrentLinkedQueue", reader -> new ConcurrentLinkedQueue<>(List.of(reader))));
        kinds.add(kind("values of a map", reader -> new HashMap<>(Map.of(1, reader)).values()));
        kinds.add(kind("keys of a map", reader -> new HashMap<>(Map.of(reader, 1)).keySet()));
        kinds.add(kind("entries of a map", reader -> new HashMap<>(Map.of(1, reader)).entrySet()));
        kinds.add(kind("list in a list", reader -> List.of(List.of(), List.of(reader))));
    }

    private static void maps(List<Kind> kinds) {
        kinds.add(kind("Map.of", reader -> Map.of("one", reader)));
        kinds.add(kind("key of Map.of", reader -> Map.of(reader, "one")));
        kinds.add(kind("HashMap", reader -> new HashMap<>(Map.of(1, reader))));
        kinds.add(kind("LinkedHashMap of lists", reader -> new LinkedHashMap<>(Map.of(1, List.of(reader)))));
        kinds.add(kind("TreeMap", reader -> new TreeMap<>(Map.of("one", reader))));
        kinds.add(kind("EnumMap", reader -> new EnumMap<>(Map.of(Tier.GOLD, reader))));
        kinds.add(kind("IdentityHashMap", reader -> new IdentityHashMap<>(Map.of("one", reader))));
        kinds.add(kind("ConcurrentHashMap", reader -> new ConcurrentHashMap<>(Map.of("one", reader))));
        kinds.add(kind("ConcurrentSkipListMap", reader -> new ConcurrentSkipListMap<>(Map.of("one", reader))));
        kinds.add(kind("entry", reader -> Map.entry("one", reader)));
        kinds.add(kind("key of an entry", reader -> Map.entry(reader, "one")));
    }

    private static Kind kind(String name, Function<Reader, Object> around) {
        return new Kind(name, around, Kinds::readers, false, false);
    }

    private static Kind whole(String name, Function<Reader, Object> around) {
        return new Kind(name, around, Kinds::readers, false, true);
    }

    private static Kind later(String name, Function<Reader, Object> around) {
        return new Kind(name, around, Kinds::readers, true, false);
    }

    private static <C extends Collection<Reader>> C added(C collection, Reader reader) {
        collection.add(reader);
        return collection;
    }

    private static Row row(Reader reader) {
        return (Row) Proxy.newProxyInstance(
                Row.class.getClassLoader(),
                new Class<?>[] {Row.class},
                (self, method, args) -> method.getName().equals("getId") ? reader.id() : reader.email());
    }

    private static Bean bean(Reader reader) {
        Bean bean = new Bean();
        bean.reader = reader;
        return bean;
    }

    /** Everything about anybody that a value shows, in whatever it lies. */
    private static List<Reader> readers(@Nullable Object value) {
        List<Reader> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<Reader> found) {
        if (value instanceof Reader reader) {
            found.add(reader);
        } else if (value instanceof Row row) {
            found.add(new Reader(row.getId(), row.getEmail()));
        } else if (value instanceof Optional<?> one) {
            collect(one.orElse(null), found);
        } else if (value instanceof Object[] array) {
            Arrays.asList(array).forEach(each -> collect(each, found));
        } else if (value instanceof Iterable<?> all) {
            all.forEach(each -> collect(each, found));
        } else if (value instanceof Map<?, ?> map) {
            collect(new ArrayList<>(map.keySet()), found);
            collect(new ArrayList<>(map.values()), found);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            collect(entry.getKey(), found);
            collect(entry.getValue(), found);
        } else if (value instanceof Stream<?> stream) {
            collect(stream.toList(), found);
        } else if (value instanceof CompletionStage<?> stage) {
            collect(joined(stage.toCompletableFuture()), found);
        } else {
            collectOwn(value, found);
        }
    }

    private static void collectOwn(@Nullable Object value, List<Reader> found) {
        if (value instanceof Found one) {
            collect(one.reader(), found);
        } else if (value instanceof Many many) {
            collect(many.readers(), found);
        } else if (value instanceof Pair<?, ?> pair) {
            collect(pair.first(), found);
            collect(pair.second(), found);
        } else if (value instanceof Parcel parcel) {
            collect(parcel.content, found);
        } else if (value instanceof Bean bean) {
            collect(bean.reader, found);
        }
    }

    private static @Nullable Object joined(CompletableFuture<?> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            return null;
        }
    }
}
