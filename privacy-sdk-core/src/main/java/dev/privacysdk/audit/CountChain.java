package dev.privacysdk.audit;

import dev.privacysdk.audit.AuditEvent.Count;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.audit.AuditEvent.DeniedSample;
import dev.privacysdk.vocabulary.PolicyVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chain of hashes over counted decisions: each over everything in its record and the hash of the one before. */
public final class CountChain {
    /** The hash before the first record. */
    public static final String BEGINNING = "";

    private static final String FORM = "dev.privacysdk.audit.DecisionsCounted/1";

    private final MessageDigest digest;

    private CountChain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which every one must have.", e);
        }
    }

    /** The first record that is not what was written, by its place in the list, and what is wrong with it. */
    public record Break(int place, String sentence) {}

    /** Recomputes a chain from its beginning and names the first record that was changed, removed, added or moved. */
    public static Optional<Break> verify(List<DecisionsCounted> records) {
        String previous = BEGINNING;
        for (int i = 0; i < records.size(); i++) {
            DecisionsCounted counted = records.get(i);
            if (!equal(counted.previousHash(), previous)) {
                return Optional.of(new Break(
                        i,
                        "Record " + i + " does not follow the one before it: something was removed, added or moved."));
            }
            if (!equal(counted.hash(), hash(counted))) {
                return Optional.of(new Break(i, "Record " + i + " does not have the content it was written with."));
            }
            previous = counted.hash();
        }
        return Optional.empty();
    }

    /**
     * The same, up to at least a hash that was kept in another place: also finds that the end was cut off before it.
     */
    public static Optional<Break> verify(List<DecisionsCounted> records, String anchor) {
        Optional<Break> found = verify(records);
        if (found.isPresent()
                || anchor.equals(BEGINNING)
                || records.stream().anyMatch(counted -> equal(counted.hash(), anchor))) {
            return found;
        }
        return Optional.of(
                new Break(records.size(), "The record with the anchored hash is missing: the end was cut off."));
    }

    /** The hash that belongs to the content of this record. */
    static String hash(DecisionsCounted counted) {
        return hash(counted.from(), counted.at(), counted.counts(), counted.sample(), counted.previousHash());
    }

    static String hash(Instant from, Instant at, List<Count> counts, List<DeniedSample> sample, String previousHash) {
        CountChain chain = new CountChain();
        chain.text(FORM).text(previousHash).time(from).time(at);
        chain.number(counts.size());
        for (Count count : counts) {
            chain.text(count.purpose().id())
                    .text(count.reason().name())
                    .text(count.rule().name());
            chain.text(count.basis() == null ? null : count.basis().name());
            PolicyVersion version = count.policyVersion();
            chain.text(version == null ? null : version.id()).text(version == null ? null : version.hash());
            chain.number(count.count());
        }
        chain.number(sample.size());
        for (DeniedSample denied : sample) {
            chain.time(denied.at())
                    .text(denied.subject())
                    .text(denied.purpose().id())
                    .text(denied.reason().name());
        }
        return HexFormat.of().formatHex(chain.digest.digest());
    }

    private static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length in front, so that no two contents read alike; nothing is not the empty text. */
    private CountChain text(@Nullable String text) {
        if (text == null) {
            return number(-1);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    private CountChain time(Instant time) {
        return number(time.getEpochSecond()).number(time.getNano());
    }

    private CountChain number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }
}
