package dev.privacysdk.jdbc;

import dev.privacysdk.jdbc.Verification.Broken;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Walks along a chain from its beginning and remembers the first record that is not as it was written. */
final class ChainCheck {
    private final Head head;
    private final @Nullable Anchor anchor;
    private byte[] previous;
    private long next = 1;
    private @Nullable Broken broken;

    ChainCheck(Head head, @Nullable Anchor anchor) {
        this.head = head;
        this.anchor = anchor;
        this.previous = head.genesis();
        if (anchor != null && !anchor.chain().equals(head.chain())) {
            broken = new Broken(1, "This is another chain than the anchored one.");
        }
    }

    boolean goesOn() {
        return broken == null;
    }

    void add(Link link) {
        if (broken != null) {
            return;
        }
        if (link.sequence() < next) {
            broken = new Broken(link.sequence(), "A record was put in.");
        } else if (link.sequence() > next) {
            broken = new Broken(next, "A record is missing.");
        } else if (!MessageDigest.isEqual(link.previousHash(), previous)) {
            broken = new Broken(next, "A record does not follow the one before it.");
        } else if (!MessageDigest.isEqual(link.hash(), link.computedHash())) {
            broken = new Broken(next, "A record does not have the content it was written with.");
        } else if (isAnchored(next) && !isAnchoredHash(link.hash())) {
            broken = new Broken(next, "The anchored record was replaced, and what is before it with it.");
        }
        previous = link.hash();
        next++;
    }

    void broken(long sequence, String what) {
        if (broken == null) {
            broken = new Broken(sequence, what);
        }
    }

    private boolean isAnchored(long sequence) {
        return anchor != null && anchor.sequence() == sequence;
    }

    private boolean isAnchoredHash(byte[] hash) {
        return anchor != null && anchor.hash().equals(HexFormat.of().formatHex(hash));
    }

    /** After the last record up to the head. */
    Verification end() {
        long last = next - 1;
        if (last < head.lastSequence()) {
            broken(next, "The end was cut off.");
        } else if (!MessageDigest.isEqual(previous, head.lastHash())) {
            broken(last, "The end is not the one that was written last.");
        }
        if (anchor != null && anchor.sequence() > last) {
            broken(next, "The end was cut off before the anchor.");
        }
        return broken == null ? new Verification.Whole(head.anchor()) : broken;
    }
}
