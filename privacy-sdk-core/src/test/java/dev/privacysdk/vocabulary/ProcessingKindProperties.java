package dev.privacysdk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The key under which answers are remembered: equal exactly when every input is, whatever the inputs are called. */
class ProcessingKindProperties {
    private record Inputs(
            String purpose,
            Set<String> categories,
            boolean every,
            Operation operation,
            String recipient,
            Channel channel,
            String collectedFor,
            boolean processor,
            boolean reviewed,
            String pinned) {
        ProcessingKind kind() {
            List<DataCategory> named = categories.stream().map(DataCategory::of).toList();
            ProcessingKind kind = ProcessingKind.of(Purpose.of(purpose));
            kind = every ? kind.using(named) : kind.usingAnyOf(named);
            kind = kind.disclosedTo(Recipient.of(recipient))
                    .performing(operation)
                    .via(channel);
            kind = kind.collectedFor(collectedFor.isEmpty() ? null : Purpose.of(collectedFor));
            return kind.as(processor ? Role.PROCESSOR : null)
                    .reviewedByHuman(reviewed)
                    .pinnedTo(pinned.isEmpty() ? null : pinned);
        }

        /** What a careless cache would use as its key. */
        String joined() {
            return String.join("", purpose, String.join("", categories), recipient, collectedFor, pinned);
        }
    }

    @Provide
    Arbitrary<Inputs> inputs() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "a.b", "ab", "a-b", "b.a", "aa");
        Arbitrary<String> maybe = Arbitraries.of("", "a", "b", "ab");
        return Combinators.combine(
                        ids,
                        ids.set().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Operation.class),
                        ids,
                        Arbitraries.of(Channel.class),
                        maybe,
                        Arbitraries.of(true, false))
                .flatAs((p, c, e, o, r, ch, cf, pr) -> Combinators.combine(Arbitraries.of(true, false), maybe)
                        .as((reviewed, pinned) -> new Inputs(p, c, e, o, r, ch, cf, pr, reviewed, pinned)));
    }

    @Property(tries = 4_000)
    void twoKindsAreEqualExactlyWhenEveryInputIs(@ForAll("inputs") Inputs one, @ForAll("inputs") Inputs other) {
        assertThat(one.kind().equals(other.kind())).isEqualTo(one.equals(other));
        assertThat(one.kind()).isEqualTo(one.kind()).hasSameHashCodeAs(one.kind());
    }

    @Example
    void aJoinedKeyWouldConfuseQuestions() {
        Inputs one = new Inputs("a", Set.of("b"), true, Operation.USE, "a", Channel.NONE, "", false, false, "");
        Inputs other = new Inputs("ab", Set.of(), true, Operation.USE, "a", Channel.NONE, "", false, false, "");
        assertThat(one.joined()).isEqualTo(other.joined());
        assertThat(one.kind()).isNotEqualTo(other.kind());
    }

    @Example
    void aKindOnOneCategoryIsMadeOnceAndNoOther() {
        ProcessingKind kind = ProcessingKind.of(Purpose.of("a"));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 100; i++) {
                DataCategory category = DataCategory.of("c" + i);
                assertThat(kind.using(category)).isEqualTo(kind.using(List.of(category)));
            }
        }
        assertThat(kind.using(DataCategory.of("c0"))).isSameAs(kind.using(DataCategory.of("c0")));
        assertThat(kind.via(Channel.EMAIL).using(DataCategory.of("c0")))
                .isNotEqualTo(kind.using(DataCategory.of("c0")));
    }
}
