package dev.privacysdk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.audit.AuditEvent.Count;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.audit.AuditEvent.DeniedSample;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CountChainTest {
    private static final Instant AT = AuditFixtures.AT;

    @Test
    void whatWasWrittenVerifies() {
        assertThat(CountChain.verify(List.of())).isEmpty();
        assertThat(CountChain.verify(chain(10))).isEmpty();
        assertThat(CountChain.verify(chain(10), chain(10).get(4).hash())).isEmpty();
        assertThat(CountChain.verify(List.of(), CountChain.BEGINNING)).isEmpty();
    }

    @Test
    void theHashStaysWhatItIsInTheBooksOfYesterday() {
        assertThat(chain(2).get(1).hash())
                .isEqualTo("014a1e9f96b80f8b20b761904907e84cd9752aa8493008f10bcbfc66835d2c58");
    }

    @Test
    void everyChangeOfEveryFieldIsFoundAndNamed() {
        List<UnaryOperator<DecisionsCounted>> changes = List.of(
                c -> with(c, c.from().plusNanos(1), c.at(), c.counts(), c.sample()),
                c -> with(c, c.from(), c.at().plusSeconds(1), c.counts(), c.sample()),
                c -> with(c, c.from(), c.at(), List.of(), c.sample()),
                c -> with(c, c.from(), c.at(), c.counts(), List.of()),
                c -> count(c, n -> count(n.purpose(), n.reason(), n.basis(), n.policyVersion(), n.count() - 1)),
                c -> count(c, n -> count(Purpose.of("other"), n.reason(), n.basis(), n.policyVersion(), n.count())),
                c -> count(c, n -> count(n.purpose(), Reason.OPTED_OUT, n.basis(), n.policyVersion(), n.count())),
                c -> count(c, n -> count(n.purpose(), n.reason(), null, n.policyVersion(), n.count())),
                c -> count(c, n -> count(n.purpose(), n.reason(), n.basis(), null, n.count())),
                c -> count(c, n -> count(n.purpose(), n.reason(), n.basis(), new PolicyVersion("v", "1"), n.count())),
                c -> sample(c, d -> new DeniedSample(d.at().plusNanos(1), d.subject(), d.purpose(), d.reason())),
                c -> sample(c, d -> new DeniedSample(d.at(), "k1:y", d.purpose(), d.reason())),
                c -> sample(c, d -> new DeniedSample(d.at(), d.subject(), Purpose.of("other"), d.reason())),
                c -> sample(c, d -> new DeniedSample(d.at(), d.subject(), d.purpose(), Reason.OPTED_OUT)),
                c -> new DecisionsCounted(c.from(), c.at(), c.counts(), c.sample(), c.previousHash(), "00"),
                c -> new DecisionsCounted(c.from(), c.at(), c.counts(), c.sample(), "00", c.hash()));
        for (UnaryOperator<DecisionsCounted> change : changes) {
            for (int i = 0; i < 4; i++) {
                List<DecisionsCounted> records = new ArrayList<>(chain(4));
                records.set(i, change.apply(records.get(i)));
                assertThat(CountChain.verify(records).orElseThrow().place()).isEqualTo(i);
            }
        }
    }

    @Test
    void everyRemovalInsertionAndMoveIsFound() {
        Random random = new Random(11);
        for (int n = 0; n < 500; n++) {
            List<DecisionsCounted> records = new ArrayList<>(chain(6));
            int place = random.nextInt(5);
            int expected = place;
            switch (random.nextInt(3)) {
                case 0 -> records.remove(place);
                case 1 -> {
                    records.add(place, records.get(random.nextInt(6)));
                    expected = records.get(place).equals(records.get(place + 1)) ? place + 1 : place;
                }
                default -> Collections.swap(records, place, place + 1);
            }
            assertThat(CountChain.verify(records).orElseThrow().place()).isEqualTo(expected);
        }
    }

    @Test
    void aRewrittenRecordWithItsHashMadeToFitIsFoundAtTheNext() {
        List<DecisionsCounted> records = new ArrayList<>(chain(4));
        DecisionsCounted old = records.get(1);
        DecisionsCounted forged =
                new DecisionsCounted(old.from(), old.at(), List.of(), List.of(), old.previousHash(), "");
        records.set(
                1,
                new DecisionsCounted(
                        forged.from(), forged.at(), List.of(), List.of(), old.previousHash(), CountChain.hash(forged)));

        CountChain.Break found = CountChain.verify(records).orElseThrow();

        assertThat(found.place()).isEqualTo(2);
        assertThat(found.sentence()).contains("removed, added or moved");
    }

    @Test
    void anEndThatWasCutOffIsFoundUpToTheAnchor() {
        List<DecisionsCounted> records = chain(6);
        String anchor = records.get(3).hash();

        for (int length = 0; length <= 6; length++) {
            assertThat(CountChain.verify(records.subList(0, length), anchor).isPresent())
                    .isEqualTo(length < 4);
        }
    }

    @Test
    void noTwoContentsReadAlike() {
        Set<String> hashes = new HashSet<>();
        hashes.add(hash("a", "b", null));
        hashes.add(hash("ab", "", null));
        hashes.add(hash("", "ab", null));
        hashes.add(hash("a", "b", LegalBasis.CONSENT));

        assertThat(hashes).hasSize(4);
    }

    private static String hash(String id, String hash, LegalBasis basis) {
        PolicyVersion version = new PolicyVersion(id, hash);
        return CountChain.hash(
                AT, AT, List.of(count(AuditFixtures.NEWS, Reason.CONSENT, basis, version, 1)), List.of(), "");
    }

    private static List<DecisionsCounted> chain(int length) {
        List<DecisionsCounted> records = new ArrayList<>();
        String previous = CountChain.BEGINNING;
        for (int i = 0; i < length; i++) {
            DecisionsCounted open = new DecisionsCounted(
                    AT.plusSeconds(i),
                    AT.plusSeconds(i + 1),
                    List.of(count(AuditFixtures.NEWS, Reason.CONSENT, LegalBasis.CONSENT, AuditFixtures.V1, i + 1)),
                    List.of(new DeniedSample(AT, "k1:x", AuditFixtures.NEWS, Reason.CONSENT_MISSING)),
                    previous,
                    "");
            previous = CountChain.hash(open);
            records.add(new DecisionsCounted(
                    open.from(), open.at(), open.counts(), open.sample(), open.previousHash(), previous));
        }
        return records;
    }

    private static Count count(Purpose purpose, Reason reason, LegalBasis basis, PolicyVersion version, long count) {
        return new Count(purpose, reason, reason.rule(), basis, version, count);
    }

    private static DecisionsCounted with(
            DecisionsCounted c, Instant from, Instant at, List<Count> counts, List<DeniedSample> sample) {
        return new DecisionsCounted(from, at, counts, sample, c.previousHash(), c.hash());
    }

    private static DecisionsCounted count(DecisionsCounted c, UnaryOperator<Count> change) {
        return with(c, c.from(), c.at(), List.of(change.apply(c.counts().get(0))), c.sample());
    }

    private static DecisionsCounted sample(DecisionsCounted c, UnaryOperator<DeniedSample> change) {
        return with(
                c, c.from(), c.at(), c.counts(), List.of(change.apply(c.sample().get(0))));
    }
}
