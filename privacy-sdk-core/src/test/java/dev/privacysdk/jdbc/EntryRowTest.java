package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the hash of an entry covers. */
class EntryRowTest {
    private static final byte[] A = {1, 2, 3};
    private static final byte[] B = {1, 2, 4};

    private static EntryRow row() {
        return new EntryRow(5, A, "CODE", 7, true, "v1", A, A, A);
    }

    /** Ledgers are verified years after they were written. */
    @Test
    void theHashNeverChanges() {
        assertThat(HexFormat.of().formatHex(row().computedHash()))
                .isEqualTo("5c96e9a6dcc2cfe526daffd4ad92f9dcf9edb0eca2ef109aea120a8d4afb73ab");
    }

    @Test
    void theHashCoversEverythingButItself() {
        List<EntryRow> others = List.of(
                new EntryRow(6, A, "CODE", 7, true, "v1", A, A, A),
                new EntryRow(5, B, "CODE", 7, true, "v1", A, A, A),
                new EntryRow(5, A, "CODF", 7, true, "v1", A, A, A),
                new EntryRow(5, A, "CODE", 8, true, "v1", A, A, A),
                new EntryRow(5, A, "CODE", 7, false, "v1", A, A, A),
                new EntryRow(5, A, "CODE", 7, true, "v2", A, A, A),
                new EntryRow(5, A, "CODE", 7, true, "", A, A, A),
                new EntryRow(5, A, "CODE", 7, true, null, A, A, A),
                new EntryRow(5, A, "CODE", 7, true, "v1", B, A, A),
                new EntryRow(5, A, "CODE", 7, true, "v1", A, B, A));

        assertThat(others).allSatisfy(other -> assertThat(other.computedHash()).isNotEqualTo(row().computedHash()));
        assertThat(others.stream()
                        .map(other -> HexFormat.of().formatHex(other.computedHash()))
                        .distinct())
                .hasSize(others.size());
        assertThat(new EntryRow(5, A, "CODE", 7, true, "v1", A, A, B).computedHash())
                .isEqualTo(row().computedHash());
    }

    /** Lengths stand in front, so that what moves from one field to the next is another content. */
    @Test
    void fieldsDoNotRunIntoEachOther() {
        assertThat(new Packer().text("ab").text("c").packed())
                .isNotEqualTo(new Packer().text("a").text("bc").packed());
        assertThat(new Packer().text(null).packed())
                .isNotEqualTo(new Packer().text("").packed());
        assertThat(new Packer().text("\ud800").packed())
                .isNotEqualTo(new Packer().text("\ud801").packed());
    }
}
