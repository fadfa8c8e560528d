package dev.privacysdk.detection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/** JSON Web Tokens by RFC 7519, and keys as clouds and forges hand them out. */
final class SomeSecrets {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private SomeSecrets() {}

    static Fragment jwt(Dice dice, Tongue tongue) {
        String algorithm = dice.pick("HS256", "HS512", "RS256", "ES256", "PS256", "EdDSA");
        String header = switch (dice.below(4)) {
            case 0 -> "{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}";
            case 1 -> "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + dice.hex(8) + "\"}";
            case 2 -> "{\"alg\": \"" + algorithm + "\", \"typ\": \"JWT\"}";
            default -> "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
        };
        String payload = "{\"sub\":\"" + dice.digits(10) + "\",\"iat\":17" + dice.digits(8)
                + (dice.percent(50) ? ",\"scope\":\"read write\"" : "") + "}";
        String signature = dice.base64Url(algorithm.equals("HS256") ? 43 : algorithm.equals("ES256") ? 86 : 342);
        String token = "«" + encoded(header) + "." + encoded(payload) + "." + signature + "»";
        return switch (dice.below(7)) {
            case 0 -> Fragment.whole("Authorization: Bearer " + token);
            case 1 -> Fragment.whole("GET /callback?id_token=" + token + "&state=" + dice.hex(6));
            case 2 -> Fragment.whole("Set-Cookie: session=" + token + "; Path=/; HttpOnly");
            case 3 -> Fragment.whole("{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
            default -> new Fragment(token, Fragment.Needs.NOTHING);
        };
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static Fragment credential(Dice dice, Tongue tongue) {
        String password = dice.alphanumeric(dice.between(8, 20)) + dice.pick("", "!", "$x", "#1", "%a");
        return switch (dice.below(20)) {
            case 0 -> Fragment.plain("AKIA" + dice.some("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16));
            case 1 -> Fragment.plain(github(dice, dice.pick("ghp_", "gho_", "ghs_", "ghu_")));
            case 2 -> Fragment.plain("glpat-" + dice.base64Url(20));
            case 3 -> Fragment.plain("xoxb-" + dice.digits(12) + "-" + dice.digits(12) + "-" + dice.alphanumeric(24));
            case 4 -> Fragment.plain(dice.pick("sk_live_", "rk_live_") + dice.alphanumeric(24));
            case 5 -> Fragment.plain("AIza" + dice.base64Url(35));
            case 6 -> Fragment.plain(github(dice, "npm_"));
            case 7 ->
                Fragment.whole("Authorization: Basic «"
                        + Base64.getEncoder()
                                .encodeToString(
                                        (dice.alphanumeric(6) + ":" + password).getBytes(StandardCharsets.UTF_8))
                        + "»");
            case 8 -> Fragment.whole("authorization=Bearer «" + dice.base64Url(40) + "»");
            case 9 -> Fragment.whole("password=«" + password + "» ");
            case 10 -> Fragment.whole("{\"user\":\"u" + dice.digits(3) + "\",\"password\":\"«" + password + "»\"}");
            case 11 ->
                Fragment.whole(
                        "jdbc:postgresql://db.internal:5432/shop?user=app&password=«" + dice.alphanumeric(14) + "»");
            case 12 ->
                Fragment.whole(dice.pick("postgres", "mysql", "amqp", "redis", "mongodb+srv") + "://app:«"
                        + dice.alphanumeric(14) + "»@db.internal:5432/shop");
            case 13 -> Fragment.whole("client_secret=«" + dice.base64Url(32) + "»&grant_type=client_credentials");
            case 14 -> Fragment.whole("X-Api-Key: «" + dice.alphanumeric(32) + "»");
            case 15 -> Fragment.whole("aws_secret_access_key = «" + dice.some(BASE62 + "/+", 40) + "»");
            case 16 -> Fragment.whole("pwd: '«" + password + "»'");
            case 17 -> Fragment.whole("{\"apiKey\": \"«" + dice.hex(32) + "»\"}");
            case 18 ->
                Fragment.whole("-----BEGIN " + dice.pick("RSA ", "EC ", "") + "PRIVATE KEY-----\n«"
                        + dice.some(BASE62 + "/+", 64) + "\n" + dice.some(BASE62 + "/+", 64)
                        + "»\n-----END PRIVATE KEY-----");
            default -> Fragment.whole("Login with token=«" + dice.base64Url(36) + "» accepted");
        };
    }

    /** Thirty random characters and the CRC-32 of them in six of base 62. */
    private static String github(Dice dice, String prefix) {
        String body = dice.alphanumeric(30);
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        StringBuilder check = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < 6; i++) {
            check.insert(0, BASE62.charAt((int) (rest % 62)));
            rest /= 62;
        }
        return prefix + body + check;
    }
}
