package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values move inside one method: between its nodes, into calls and fields, and into sinks. */
final class MethodFlow {
    final JavaClass owner;
    final String key;
    final String name;
    final List<Edge> edges = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Use> uses = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final List<Get> gets = new ArrayList<>();
    final List<Write> writes = new ArrayList<>();
    final Map<Integer, List<String>> reads = new HashMap<>();
    final Map<Integer, List<Fact>> known = new HashMap<>();
    final Map<Integer, Fact> presumed = new HashMap<>();
    final int parameters;
    private final List<DeclaredType> takes;
    final DeclaredType answers;
    int answer;
    int nodes;

    /** The flow of one method of this class, empty at first; what it takes may be its receiver. */
    MethodFlow(JavaClass owner, String key, String name, List<DeclaredType> takes, DeclaredType answers) {
        this.owner = owner;
        this.key = key;
        this.name = name;
        this.parameters = takes.size();
        this.takes = takes;
        this.answers = answers;
    }

    /** The declared type of a parameter. */
    DeclaredType takes(int parameter) {
        return takes.get(parameter);
    }

    /**
     * The value of one node goes into another.
     *
     * @param except objects of our own of this type stay behind, as their own code answers for them
     */
    record Edge(int from, int to, Passing passing, @Nullable String except) {
        /** Whether it is made text on the way. */
        boolean text() {
            return passing.text();
        }
    }

    /**
     * A call of methods whose code is known.
     *
     * @param asked the method of a library that is called, where the receiver decides which of the targets answer
     * @param functions the lambdas among the arguments, by their index
     */
    record Call(
            List<String> targets,
            @Nullable Callee asked,
            List<BitSet> arguments,
            int result,
            boolean permitted,
            int line,
            int site,
            Map<Integer, Function> functions) {}

    /** A lambda that the called method may run: what it will be given, and what it will answer with. */
    record Function(int given, int answer) {}

    /** A function that this method got, and runs: what it is given, and what it answers with, or -1. */
    record Run(BitSet function, BitSet given, int answer) {}

    /** Values that reach a sink, in a line; the sink may depend on what the receiver is. */
    record Use(Sink sink, BitSet values, BitSet receiver, int line, int site) {}

    /** A marked value that is got from an object; it is as permitted as the object. */
    record Get(BitSet object, int value, Label.Marked mark) {}

    /** Values that are stored into a field. */
    record Write(BitSet values, String field) {}

    /** How many fields are read, each at one node. */
    int fieldsRead() {
        int count = 0;
        for (List<String> read : reads.values()) {
            count += read.size();
        }
        return count;
    }

    void know(int node, Fact fact) {
        known.computeIfAbsent(node, first -> new ArrayList<>()).add(fact);
    }

    void read(int node, String field) {
        reads.computeIfAbsent(node, first -> new ArrayList<>()).add(field);
    }

    void flow(BitSet from, int to, boolean text) {
        flow(from, to, Passing.of(text), null);
    }

    void flow(BitSet from, int to, Passing passing, @Nullable String except) {
        for (int node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
            if (node != to) {
                edges.add(new Edge(node, to, passing, except));
            }
        }
    }

    void flow(BitSet from, BitSet to, boolean text) {
        for (int node = to.nextSetBit(0); node >= 0; node = to.nextSetBit(node + 1)) {
            flow(from, node, text);
        }
    }
}
