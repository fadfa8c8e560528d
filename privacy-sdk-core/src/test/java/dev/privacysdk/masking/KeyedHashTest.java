package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final PrivacyKey KEY = PrivacyKey.of("k1", secret(1));
    private static final PrivacyKey NEXT = PrivacyKey.of("k2", secret(2));
    private static final DataCategory EMAIL = DataCategory.of("contact.email");
    private static final DataCategory NAME = DataCategory.of("identity.name");

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (seed * 31 + i);
        }
        return secret;
    }

    @Test
    void theHolderOfTheKeyCanTellWhetherATokenIsAValues() {
        KeyedHash emails = KeyedHash.of(KEY, EMAIL);
        String token = emails.mask("ada@example.com");

        assertThat(emails.matches(token, "ada@example.com")).isTrue();
        assertThat(emails.matches(token, "eve@example.com")).isFalse();
        assertThat(KeyedHash.of(KEY, NAME).matches(token, "ada@example.com")).isFalse();
        assertThat(KeyedHash.of(NEXT, EMAIL).matches(token, "ada@example.com")).isFalse();
        assertThat(emails.matches(token.substring(1), "ada@example.com")).isFalse();
        assertThat(emails.matches("", "")).isFalse();
    }

    /** A token that is handed in as a candidate is a value like any other, not its own. */
    @Test
    void aTokenDoesNotMatchItself() {
        KeyedHash emails = KeyedHash.of(KEY, EMAIL);
        String token = emails.mask("ada@example.com");

        assertThat(emails.mask(token)).isEqualTo(token);
        assertThat(emails.matches(token, token)).isFalse();
    }

    @Test
    void whatOnlyLooksLikeATokenIsMasked() {
        KeyedHash emails = KeyedHash.of(KEY, EMAIL);
        String token = emails.mask("ada@example.com");
        char last = token.charAt(token.length() - 2);
        String forged = token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + "]";

        assertThat(emails.mask(forged)).isNotEqualTo(forged);
    }

    @Test
    void whatHasTheShapeOfATokenAndIsNoneIsMasked() {
        KeyedHash emails = KeyedHash.of(KEY, EMAIL);
        String shape = "[k1:" + "!".repeat(20) + "]";

        assertThat(emails.mask(shape)).startsWith("[k1:").isNotEqualTo(shape);
    }

    @Test
    void charactersThatDifferInTheirUpperHalfHaveDifferentTokens() {
        KeyedHash names = KeyedHash.of(KEY, NAME);

        assertThat(names.mask("\u0141")).isNotEqualTo(names.mask("\u0241"));
        assertThat(names.mask("\u0141")).isNotEqualTo(names.mask("\u4101"));
    }

    @Test
    void peopleAndCategoriesShareNoToken() {
        Set<String> tokens = new HashSet<>();
        tokens.add(KeyedHash.of(KEY, EMAIL).mask("42"));
        tokens.add(KeyedHash.of(KEY, NAME).mask("42"));
        tokens.add(KeyedHash.ofPeople(KEY, "customer").mask("42"));
        tokens.add(KeyedHash.ofPeople(KEY, "employee").mask("42"));
        tokens.add(KeyedHash.of(NEXT, EMAIL).mask("42"));

        assertThat(tokens).hasSize(5);
    }

    @Test
    void tokensOfManyValuesDiffer() {
        KeyedHash emails = KeyedHash.of(KEY, EMAIL);

        assertThat(IntStream.range(0, 20_000)
                        .mapToObj(i -> emails.mask("user" + i + "@example.com"))
                        .distinct())
                .hasSize(20_000);
    }

    /** RFC 2104, held against the JDK's own. */
    @Property
    void theDigestIsThatOfTheJdk(@ForAll @Size(max = 64) byte[] key, @ForAll @Size(max = 300) byte[] message)
            throws Exception {
        byte[] some = key.length == 0 ? new byte[] {0} : key;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(some, "HmacSHA256"));
        byte[] digest = new KeyedDigest(some).of(message);

        assertThat(digest).isEqualTo(mac.doFinal(message));
        assertThat(new KeyedDigest(some).ofFixedLength(message)).isNotEqualTo(digest);
        assertThat(Arrays.equals(digest, message)).isFalse();
    }
}
