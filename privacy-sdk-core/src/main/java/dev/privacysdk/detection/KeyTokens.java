package dev.privacysdk.detection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys of clouds and forges that begin with a prefix of their own. */
final class KeyTokens {
    /** What stands before the trigger and after it, up to the random part, and the least length of that part. */
    private record Form(String prefix, int trigger, int shortest, boolean capitals) {}

    private static final Form[] UNDERSCORE = {
        form("ghp_", 3, 30),
        form("gho_", 3, 30),
        form("ghu_", 3, 30),
        form("ghs_", 3, 30),
        form("ghr_", 3, 30),
        form("github_pat_", 10, 22),
        form("sk_live_", 7, 16),
        form("rk_live_", 7, 16),
        form("pk_live_", 7, 16),
        form("sk_test_", 7, 16),
        form("rk_test_", 7, 16),
        form("whsec_", 5, 24),
        form("npm_", 3, 30),
        form("hf_", 2, 30),
        form("shpat_", 5, 32),
        form("dop_v1_", 6, 60)
    };

    private static final Form[] HYPHEN = {
        form("glpat-", 5, 18),
        form("xoxb-", 4, 10),
        form("xoxp-", 4, 10),
        form("xoxa-", 4, 10),
        form("xoxr-", 4, 10),
        form("xoxs-", 4, 10),
        form("xapp-", 4, 10),
        form("sk-ant-", 6, 20),
        form("sk-proj-", 7, 20),
        form("sk-svcacct-", 10, 20),
        form("pypi-", 4, 40),
        form("sk-", 2, 32)
    };

    private static final Form[] CAPITAL_K = {new Form("AKIA", 1, 16, true)};
    private static final Form[] CAPITAL_S = {new Form("ASIA", 1, 16, true)};
    private static final Form[] SMALL_Z = {form("AIza", 2, 30)};
    private static final Form[] NONE = {};

    /** The two characters before a hyphen or an underscore that end a prefix. */
    private static final boolean[] ENDS = ends();

    private KeyTokens() {}

    private static boolean[] ends() {
        boolean[] ends = new boolean[1 << 10];
        for (Form[] forms : new Form[][] {UNDERSCORE, HYPHEN}) {
            for (Form form : forms) {
                ends[pair(form.prefix.charAt(form.trigger - 2), form.prefix.charAt(form.trigger - 1))] = true;
            }
        }
        return ends;
    }

    private static int pair(char first, char second) {
        return (first & 31) << 5 | (second & 31);
    }

    /** Whether a prefix may stand before or around a trigger: a look or two that says no almost always. */
    static boolean may(char[] chars, int at) {
        return switch (chars[at]) {
            case '_', '-' -> ENDS[pair(chars[at - 2], chars[at - 1])];
            case 'K', 'S' -> chars[at + 1] == 'I';
            default -> chars[at - 1] == 'I';
        };
    }

    /** The prefixes up to where they are looked at, or a little further. */
    static Set<String> prefixes() {
        Set<String> prefixes = new LinkedHashSet<>(List.of("AKIA", "ASIA", "AIza"));
        for (Form[] forms : new Form[][] {UNDERSCORE, HYPHEN}) {
            for (Form form : forms) {
                prefixes.add(form.prefix.substring(0, form.trigger + 1));
            }
        }
        return prefixes;
    }

    private static Form form(String prefix, int trigger, int shortest) {
        return new Form(prefix, trigger, shortest, false);
    }

    /** The key whose prefix has this character where it is told from others. */
    static long find(Plain text, int at) {
        Form[] forms = switch (text.chars[at]) {
            case '_' -> UNDERSCORE;
            case '-' -> HYPHEN;
            case 'K' -> CAPITAL_K;
            case 'S' -> CAPITAL_S;
            case 'z' -> SMALL_Z;
            default -> NONE;
        };
        for (Form form : forms) {
            int start = at - form.trigger;
            if (start >= text.floor && text.startsWith(form.prefix, start) && !Chars.word(text.chars[start - 1])) {
                int end = end(text.chars, start + form.prefix.length(), form.capitals);
                if (end - start - form.prefix.length() >= form.shortest
                        && (!form.capitals || end - start == form.prefix.length() + form.shortest)) {
                    return Span.of(start, end);
                }
            }
        }
        return Span.NONE;
    }

    private static int end(char[] chars, int from, boolean capitals) {
        int end = from;
        while (Chars.base64Url(chars[end]) || (!capitals && chars[end] == '.' && Chars.base64Url(chars[end + 1]))) {
            if (capitals && !Chars.upper(chars[end]) && !Chars.digit(chars[end])) {
                return from;
            }
            end++;
        }
        return end;
    }
}
