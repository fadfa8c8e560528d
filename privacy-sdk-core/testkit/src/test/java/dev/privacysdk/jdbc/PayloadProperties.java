package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.testkit.Generators;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every event reads back as it was written, and nothing else is read. */
class PayloadProperties {
    @Provide
    Arbitrary<LedgerEvent> events() {
        return Generators.events();
    }

    @Property
    void everyEventReadsBackAsItWasWritten(@ForAll("events") LedgerEvent event) {
        byte[] payload = LedgerKinds.ALL.pack(event);

        assertThat(LedgerKinds.ALL.unpack(LedgerKinds.ALL.code(event), payload)).isEqualTo(event);
    }

    @Property
    void anyTextReadsBackAsItWasWritten(@ForAll String text) {
        LedgerEvent event = new LedgerEvent.TermsAccepted(Instant.EPOCH, text + "\ud800");

        assertThat(LedgerKinds.ALL.unpack("TERMS_ACCEPTED", LedgerKinds.ALL.pack(event)))
                .isEqualTo(event);
    }

    @Property(tries = 300)
    void whatIsCutShortOrLongerIsRefused(@ForAll("events") LedgerEvent event) {
        byte[] payload = LedgerKinds.ALL.pack(event);
        String code = LedgerKinds.ALL.code(event);
        for (int length = 0; length <= payload.length + 1; length++) {
            if (length != payload.length) {
                byte[] other = Arrays.copyOf(payload, length);
                assertThat(refused(code, other))
                        .as("%s of %s bytes", length, payload.length)
                        .isTrue();
            }
        }
    }

    /** Whatever the bytes are, they are an event that writes to these bytes again, or they are refused. */
    @Property
    void bytesAreAnEventOrAreRefused(
            @ForAll("events") LedgerEvent event, @ForAll("codes") String code, @ForAll byte[] noise, @ForAll int at) {
        byte[] payload = LedgerKinds.ALL.pack(event);
        for (int i = 0; i < noise.length; i++) {
            payload[Math.floorMod(at + i, payload.length)] = noise[i];
        }
        if (!refused(code, payload)) {
            LedgerEvent read = LedgerKinds.ALL.unpack(code, payload);
            assertThat(LedgerKinds.ALL.code(read)).isEqualTo(code);
            assertThat(LedgerKinds.ALL.unpack(code, LedgerKinds.ALL.pack(read))).isEqualTo(read);
        }
    }

    @Provide
    Arbitrary<String> codes() {
        List<String> codes = LedgerKinds.ALL.codes();
        return Arbitraries.of(codes);
    }

    private static boolean refused(String code, byte[] payload) {
        try {
            LedgerKinds.ALL.unpack(code, payload);
            return false;
        } catch (Unpacker.MalformedPayload malformed) {
            return true;
        }
    }
}
