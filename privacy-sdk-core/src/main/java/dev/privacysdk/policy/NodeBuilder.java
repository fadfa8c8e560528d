package dev.privacysdk.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the nodes of a document from the events of the YAML parser.
 *
 * <p>Not by the library's own composer, which follows aliases of collections and stops at the first fault.
 */
final class NodeBuilder {
    static final int MAX_DEPTH = 20;

    /** Ends the reading at a depth that is reported; the parser would take minutes to find the end of some such documents. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Iterator<Event> events;
    private final Problems problems;
    private final Map<String, Node> anchors = new HashMap<>();

    NodeBuilder(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    static int startIndex(Event event) {
        return event.getStartMark().map(Mark::getIndex).orElse(0);
    }

    static int endIndex(Event event) {
        return event.getEndMark().map(Mark::getIndex).orElse(0);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    @Nullable
    Event next() {
        return events.hasNext() ? events.next() : null;
    }

    Event required() {
        return events.next();
    }

    /** The content of the document that has just begun. */
    Node document() {
        anchors.clear();
        return node(required(), 1);
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        Node node;
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), line(event));
            node = new Node.Text(scalar.getValue(), line(event));
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), line(event));
            if (depth > MAX_DEPTH) {
                problems.error(
                        line(event),
                        "",
                        "is nested deeper than " + MAX_DEPTH + " levels, and no part of a policy is; the rest is"
                                + " not read");
                throw new TooDeep();
            }
            // An alias inside the collection itself finds this.
            anchor(start, new Node.Broken(line(event)));
            node = start instanceof MappingStartEvent ? entries(start, depth) : items(start, depth);
        } else {
            throw new IllegalStateException("The YAML parser gave an event out of order.");
        }
        anchor((NodeEvent) event, node);
        return node;
    }

    private Node items(CollectionStartEvent start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = required(); !(event instanceof CollectionEndEvent); event = required()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Items(items, line(start));
    }

    private Node entries(CollectionStartEvent start, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Event event = required(); !(event instanceof CollectionEndEvent); event = required()) {
            Node key = node(event, depth + 1);
            Node value = node(required(), depth + 1);
            if (key instanceof Node.Text text) {
                entries.add(new Node.Entry(text.value(), key.line(), value));
            } else if (!(key instanceof Node.Broken)) {
                problems.error(key.line(), "", "a key must be a word, not " + key.shape() + "; write it as text");
            }
        }
        return new Node.Entries(entries, line(start));
    }

    private Node alias(AliasEvent alias) {
        int line = line(alias);
        Node target = anchors.get(alias.getAlias().getValue());
        if (target instanceof Node.Text text) {
            return new Node.Text(text.value(), line);
        }
        if (target == null) {
            problems.error(
                    line,
                    "",
                    "*" + alias.getAlias().getValue() + " points at an anchor that is not there; write"
                            + " the value itself");
        } else {
            problems.error(
                    line,
                    "",
                    "*" + alias.getAlias().getValue() + " repeats a whole list or map, which is not"
                            + " allowed in a policy; write it out");
        }
        return new Node.Broken(line);
    }

    private void anchor(NodeEvent event, Node node) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    }

    private void refuseTag(Optional<String> tag, int line) {
        tag.ifPresent(name -> problems.error(
                line, "", "the tag " + name + " has no meaning here, since every value is read as text; remove it"));
    }
}
