package dev.privacysdk.logging.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemOutMaskingTest {
    private static final String MAIL = "taro@example.com";

    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void asBefore() {
        System.setOut(outBefore);
        System.setErr(errBefore);
    }

    private String printed() {
        return out.toString(Charset.defaultCharset());
    }

    @Test
    void linesAreMaskedOnBothStreams() {
        try (SystemOutMasking masking = SystemOutMasking.install(Masker.standard())) {
            System.out.println("sent to " + MAIL);
            System.out.printf("%s and %s%n", MAIL, 7);
            new Exception("for " + MAIL).printStackTrace();
            assertThat(masking.complete()).isTrue();
        }

        assertThat(printed().lines()).containsExactly("sent to [EMAIL]", "[EMAIL] and 7");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("java.lang.Exception: for [EMAIL]")
                .contains("SystemOutMaskingTest.java");
    }

    @Test
    void aValueThatIsWrittenInPiecesIsMaskedWhenItsLineEnds() {
        try (SystemOutMasking masking = SystemOutMasking.install(Masker.standard())) {
            System.out.print("sent to taro@");
            assertThat(printed()).isEmpty();
            System.out.print("example");
            System.out.println(".com");
            assertThat(masking.complete()).isTrue();
        }

        assertThat(printed()).isEqualTo("sent to [EMAIL]" + System.lineSeparator());
    }

    @Test
    void whatIsFlushedComesOutAtOnce() {
        try (SystemOutMasking masking = SystemOutMasking.install(Masker.standard())) {
            System.out.print("Your answer to " + MAIL + ": ");
            System.out.flush();
            assertThat(printed()).isEqualTo("Your answer to [EMAIL]: ");
            assertThat(masking.complete()).isTrue();
        }
    }

    @Test
    void whatIsMaskedAlreadyComesOutAsItIs() {
        try (SystemOutMasking first = SystemOutMasking.install(Masker.standard());
                SystemOutMasking second = SystemOutMasking.install(Masker.standard())) {
            System.out.println("[EMAIL] [CARD] for " + MAIL);
            System.out.flush();
            assertThat(second.complete()).isTrue();
            assertThat(first.complete()).isFalse();
        }

        assertThat(printed()).isEqualTo("[EMAIL] [CARD] for [EMAIL]" + System.lineSeparator());
        assertThat(System.out).isNotSameAs(outBefore);
    }

    @Test
    void bytesThatAreNoTextComeOutAsTheyAre() {
        byte[] bytes = {(byte) 0xC3, 1, (byte) 0xFF, 'a', '\n'};
        try (SystemOutMasking masking = SystemOutMasking.install(Masker.standard())) {
            System.out.write(bytes, 0, bytes.length);
            assertThat(masking.complete()).isTrue();
        }

        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void aLineWithoutAnEndIsBoundedAndNeverCutInsideAWord() {
        try (SystemOutMasking masking = SystemOutMasking.install(Masker.standard())) {
            for (int i = 0; i < 10_000; i++) {
                System.out.print("to " + MAIL + " ");
            }
            assertThat(printed()).isNotEmpty();
            System.out.print("x".repeat(3 * LineMasking.LONGEST));
            assertThat(masking.complete()).isTrue();
        }

        assertThat(printed()).doesNotContain("taro", "example").contains("to [EMAIL] to [EMAIL]", LineMasking.TOO_LONG);
    }

    @Test
    void closingPutsTheStreamsBack() {
        PrintStream mine = System.out;
        SystemOutMasking masking = SystemOutMasking.install(Masker.standard());
        System.out.print("held");
        masking.close();

        assertThat(System.out).isSameAs(mine);
        assertThat(printed()).isEqualTo("held");
        assertThat(masking.complete()).isFalse();
    }
}
