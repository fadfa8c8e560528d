package dev.privacysdk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyKeyTest {
    private static final byte[] SECRET = new byte[32];

    static {
        new Random(1).nextBytes(SECRET);
    }

    @Test
    void everyUseHasAKeyOfItsOwn() {
        PrivacyKey key = PrivacyKey.of("k1", SECRET);

        assertThat(key.forUse("audit"))
                .hasSize(32)
                .isEqualTo(PrivacyKey.of("k2", SECRET).forUse("audit"))
                .isNotEqualTo(key.forUse("ledger"))
                .isNotEqualTo(SECRET);
    }

    @Test
    void itIsReadFromBase64() {
        assertThat(PrivacyKey.ofBase64("k1", Base64.getEncoder().encodeToString(SECRET) + "\n"))
                .isEqualTo(PrivacyKey.of("k1", SECRET))
                .isNotEqualTo(PrivacyKey.of("k2", SECRET))
                .hasSameHashCodeAs(PrivacyKey.of("k1", SECRET));
    }

    @Test
    void itKeepsItsOwnCopy() {
        byte[] given = SECRET.clone();
        PrivacyKey key = PrivacyKey.of("k1", given);
        given[0]++;

        assertThat(key).isEqualTo(PrivacyKey.of("k1", SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "k:1", "ключ", "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"})
    void anIdThatCannotStandInFrontIsRefused(String id) {
        assertThatThrownBy(() -> PrivacyKey.of(id, SECRET)).hasMessageContaining("1 to 32 ASCII letters");
    }

    @Test
    void whatProtectsNothingIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> PrivacyKey.of("k1", new byte[31])).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> PrivacyKey.of("k1", new byte[32])).hasMessageContaining("repeats a single byte");
        assertThatThrownBy(() -> PrivacyKey.ofBase64("k1", "not base64!"))
                .hasMessageContaining("written in Base64")
                .hasMessageNotContaining("not base64!");
    }

    @Test
    void itsTextShowsTheIdAlone() {
        assertThat(PrivacyKey.of("k1", SECRET)).hasToString("PrivacyKey[k1]");
    }
}
