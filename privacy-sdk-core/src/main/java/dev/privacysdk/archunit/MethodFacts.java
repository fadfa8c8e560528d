package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known so far of the values of one method, and what its callers need to know. */
final class MethodFacts {
    final MethodFlow flow;
    final Summary summary = new Summary();
    final Set<MethodFacts> callers = new LinkedHashSet<>();
    final List<Called> calls = new ArrayList<>();
    final List<Read> reads = new ArrayList<>();
    final List<Written> writes = new ArrayList<>();
    final Seen seen;
    boolean isDue;
    private final @Nullable Facts[] nodes;

    MethodFacts(MethodFlow flow) {
        this.flow = flow;
        this.nodes = new Facts[flow.nodes];
        this.seen = new Seen(flow);
    }

    /** A call with what is known of the methods that it reaches. */
    record Called(MethodFlow.Call call, List<MethodFacts> targets) {
        BitSet argument(int index) {
            return index < call.arguments().size() ? call.arguments().get(index) : Nodes.NONE;
        }
    }

    record Read(int node, FieldFacts field) {}

    record Written(BitSet values, FieldFacts field) {}

    /**
     * How much was known when each part of the method was looked at last.
     *
     * <p>As facts only become more, a part whose sum is the same has nothing new to tell.
     */
    static final class Seen {
        private static final int[] NO_PARTS = {};

        boolean start;
        final int[] edges;
        final int[] edgeTexts;
        final int[] gets;
        final int[] calls;
        final int[] runs;
        final int[] reads;
        final int[] parameters;
        final int[] writes;
        final int[] given;
        final int[] uses;
        final int[] ends;
        int answer;

        Seen(MethodFlow flow) {
            edges = new int[flow.edges.size()];
            edgeTexts = new int[flow.edges.size()];
            gets = never(flow.gets.size());
            calls = never(flow.calls.size());
            runs = never(flow.runs.size());
            reads = new int[flow.fieldsRead()];
            parameters = new int[flow.parameters];
            writes = never(flow.writes.size());
            given = never(flow.runs.size());
            uses = never(flow.uses.size());
            ends = never(flow.calls.size());
        }

        private static int[] never(int size) {
            int[] all = size == 0 ? NO_PARTS : new int[size];
            Arrays.fill(all, -1);
            return all;
        }

        /** Notes the sum of a part, and says whether there is anything new. */
        static boolean isNew(int[] sums, int part, int sum) {
            boolean isNew = sums[part] != sum;
            sums[part] = sum;
            return isNew;
        }
    }

    Facts at(int node) {
        Facts known = nodes[node];
        return known == null ? Facts.NONE : known;
    }

    boolean add(int node, Fact fact) {
        Facts known = nodes[node];
        if (known == null) {
            known = new Facts();
            nodes[node] = known;
        }
        return known.add(fact);
    }

    boolean addAll(int node, Facts facts) {
        boolean more = false;
        int until = facts.size();
        for (int at = 0; at < until; at++) {
            more |= add(node, facts.get(at));
        }
        return more;
    }

    /** What is known of any of these values; not to be added to. */
    Facts at(BitSet values) {
        int first = values.nextSetBit(0);
        if (first < 0) {
            return Facts.NONE;
        }
        int second = values.nextSetBit(first + 1);
        if (second < 0) {
            return at(first);
        }
        Facts all = new Facts();
        for (int node = first; node >= 0; node = values.nextSetBit(node + 1)) {
            all.addAll(at(node));
        }
        return all;
    }

    /** How many facts are known of these values. */
    int sum(BitSet values) {
        int sum = 0;
        for (int node = values.nextSetBit(0); node >= 0; node = values.nextSetBit(node + 1)) {
            sum += at(node).size();
        }
        return sum;
    }

    /** The same for all that a call depends on. */
    int sum(Called called) {
        int sum = 0;
        for (int at = 0; at < called.targets().size(); at++) {
            sum += called.targets().get(at).summary.size();
        }
        for (int at = 0; at < called.call().arguments().size(); at++) {
            sum += sum(called.call().arguments().get(at));
        }
        if (called.call().functions().isEmpty()) {
            return sum;
        }
        for (MethodFlow.Function function : called.call().functions().values()) {
            sum += at(function.answer()).size();
        }
        return sum;
    }

    /** Whether anything personal is known of any value. */
    boolean isPersonal() {
        for (Facts known : nodes) {
            for (int at = 0; known != null && at < known.size(); at++) {
                if (StayOutOf.isPersonal(known.get(at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a parameter's own type or mark tells is reported where it is, and not again at every caller. */
    boolean isKnown(Label.Argument argument) {
        if (argument.answer()) {
            return false;
        }
        for (Fact fact : flow.known.getOrDefault(argument.index(), List.of())) {
            if (StayOutOf.isPersonal(fact)) {
                return true;
            }
        }
        return false;
    }
}
