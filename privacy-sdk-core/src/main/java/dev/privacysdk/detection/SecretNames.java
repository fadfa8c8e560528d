package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names under which secrets are written, as the end of a longer name too: {@code db.password}, {@code accessToken}. */
final class SecretNames {
    /** How sure a name is. */
    enum Strength {
        NONE,
        /** Its value may be an ordinary word or number. */
        WEAK,
        /** Whatever follows is secret. */
        STRONG,
        /** The value is a line with a scheme in front. */
        HEADER
    }

    private record Name(String text, Strength strength) {}

    private static final int BUCKETS = 512;

    /** All names by their last three characters: most ends of words are none of them. */
    private static final Name[] @Nullable [] BY_END = byEnd(
            new String[] {
                "password",
                "passwd",
                "pwd",
                "passphrase",
                "passwort",
                "kennwort",
                "mot de passe",
                "contrase\u00F1a",
                "client_secret",
                "client-secret",
                "clientsecret",
                "secret_key",
                "secret-key",
                "secretkey",
                "secret_access_key",
                "secretaccesskey",
                "private_key",
                "private-key",
                "privatekey",
                "accountkey",
                "sharedaccesskey",
                "\u30D1\u30B9\u30EF\u30FC\u30C9",
                "\u6697\u8A3C\u756A\u53F7"
            },
            new String[] {
                "secret",
                "token",
                "api_key",
                "api-key",
                "apikey",
                "api key",
                "access_key",
                "access-key",
                "accesskey",
                "authkey",
                "auth_key",
                "auth",
                "credential",
                "credentials",
                "sessionid",
                "session_id",
                "\u30C8\u30FC\u30AF\u30F3"
            },
            new String[] {"authorization"});

    private SecretNames() {}

    private static Name[] @Nullable [] byEnd(String[] strong, String[] weak, String[] headers) {
        List<Name> names = new ArrayList<>();
        Arrays.stream(strong).forEach(name -> names.add(new Name(name, Strength.STRONG)));
        Arrays.stream(weak).forEach(name -> names.add(new Name(name, Strength.WEAK)));
        Arrays.stream(headers).forEach(name -> names.add(new Name(name, Strength.HEADER)));
        Name[] @Nullable [] byEnd = new Name[BUCKETS][];
        for (Name name : names) {
            int bucket = bucket(name.text.toCharArray(), name.text.length());
            Name[] known = byEnd[bucket];
            Name[] more = known == null ? new Name[1] : Arrays.copyOf(known, known.length + 1);
            more[more.length - 1] = name;
            byEnd[bucket] = more;
        }
        return byEnd;
    }

    private static int bucket(char[] chars, int end) {
        return (lower(chars[end - 1]) * 31 + lower(chars[end - 2]) * 7 + lower(chars[end - 3])) & (BUCKETS - 1);
    }

    /** The names that are written in ASCII. */
    static List<String> ascii() {
        return Arrays.stream(BY_END)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(Name::text)
                .filter(name -> name.chars().allMatch(c -> c < 128))
                .toList();
    }

    /** How sure the name is that ends before a place. */
    static Strength endingAt(Plain text, int end) {
        Name[] names = BY_END[bucket(text.chars, end)];
        if (names == null) {
            return Strength.NONE;
        }
        for (Name name : names) {
            if (endsWith(text, end, name.text) && isName(text, end - name.text.length(), name.text)) {
                return name.strength;
            }
        }
        return Strength.NONE;
    }

    private static boolean endsWith(Plain text, int end, String name) {
        int start = end - name.length();
        if (start < Plain.MARGIN) {
            return false;
        }
        for (int i = name.length() - 1; i >= 0; i--) {
            if (lower(text.chars[start + i]) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c < 128 ? Chars.lower(c) : Character.toLowerCase(c);
    }

    /** Not the end of another word: {@code oauth} is no {@code auth}, {@code accessToken} and {@code DB_SECRET} are names. */
    private static boolean isName(Plain text, int start, String name) {
        char before = text.chars[start - 1];
        if (!Chars.letter(before) || name.charAt(0) >= 128) {
            return true;
        }
        char first = text.chars[start];
        return name.length() >= 8 || (Chars.upper(first) && !Chars.upper(before)) || name.equals("pwd");
    }
}
