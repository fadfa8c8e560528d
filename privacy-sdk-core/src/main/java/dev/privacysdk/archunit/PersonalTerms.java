package dev.privacysdk.archunit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from a name what its value looks like, by the words at its end, of which the longest known term wins.
 *
 * <p>The last words say what a thing is: {@code emailTemplate} is a template, {@code mailServerAddress} no postal address.
 */
final class PersonalTerms {
    /** A meaning of a name, and whether the name has other meanings as well. */
    record Meaning(Looks looks, boolean faint) {}

    /** Words after a term that leave it what it is. */
    private static final Set<String> TAILS = Set.of(
            "value",
            "text",
            "string",
            "str",
            "raw",
            "plain",
            "hash",
            "hashed",
            "encrypted",
            "encoded",
            "masked",
            "normalized",
            "canonical",
            "lower",
            "lowercase",
            "list",
            "set",
            "array",
            "map",
            "opt",
            "optional",
            "old",
            "new",
            "primary",
            "secondary",
            "work",
            "home",
            "en",
            "ja",
            "jp",
            "to",
            "from");

    /** Words before a term that make it a switch, a number of things, or the name of a column. */
    private static final Set<String> HEADS = Set.of(
            "is",
            "has",
            "use",
            "show",
            "enable",
            "enabled",
            "allow",
            "require",
            "hide",
            "max",
            "min",
            "num",
            "count",
            "validate",
            "verify",
            "can",
            "should",
            "with",
            "without",
            "include",
            "exclude",
            "ignore",
            "label",
            "attr",
            "attribute",
            "column",
            "col",
            "claim",
            "header",
            "param",
            "parameter",
            "key",
            "prop",
            "property",
            "xpath",
            "regex",
            "pattern",
            "format",
            "example",
            "sample",
            "test",
            "template",
            "mapped",
            "mapping",
            "sort",
            "filter",
            "supported");

    /** Words before a place on a network that make it one of a machine. */
    private static final Set<String> MACHINES = Set.of(
            "server",
            "host",
            "bind",
            "base",
            "memory",
            "node",
            "socket",
            "local",
            "listen",
            "listener",
            "broadcast",
            "physical",
            "virtual",
            "start",
            "end",
            "web",
            "network",
            "proxy",
            "multicast",
            "contract",
            "register",
            "heap",
            "return",
            "cluster",
            "pod",
            "gateway",
            "dns",
            "router",
            "service",
            "public",
            "private",
            "internal",
            "external",
            "destination",
            "target",
            "endpoint",
            "loopback",
            "site",
            "url",
            "queue",
            "bus");

    /** Words before an address or a number that make it one of an organization. */
    private static final Set<String> DESKS =
            Set.of("support", "noreply", "reply", "helpdesk", "system", "bounce", "daemon");

    /** People as applications call them, in English and in romaji. */
    private static final Set<String> PEOPLE = Set.of(
            "customer",
            "user",
            "person",
            "people",
            "member",
            "patient",
            "employee",
            "contact",
            "subscriber",
            "guest",
            "buyer",
            "payer",
            "payee",
            "applicant",
            "student",
            "teacher",
            "author",
            "recipient",
            "sender",
            "visitor",
            "passenger",
            "candidate",
            "doctor",
            "nurse",
            "spouse",
            "guardian",
            "individual",
            "citizen",
            "cardholder",
            "accountholder",
            "beneficiary",
            "donor",
            "volunteer",
            "staff",
            "player",
            "participant",
            "attendee",
            "invitee",
            "human",
            "submitter",
            "reviewer",
            "traveler",
            "borrower",
            "seller",
            "voter",
            "signer",
            "debtor",
            "investor",
            "professor",
            "tutor",
            "mentor",
            "trainer",
            "lawyer",
            "officer",
            "kokyaku",
            "kaiin",
            "shain",
            "kanja",
            "kyaku",
            "riyosha",
            "riyousha",
            "yuza",
            "hito",
            "honnin",
            "gakusei");

    private static final Map<String, Meaning> MEANINGS = meanings();
    private static final int LONGEST = 5;

    private PersonalTerms() {}

    /** What a value of this name looks like, if it looks personal. */
    static Optional<Meaning> of(String name) {
        List<String> words = withoutTails(NameTokens.of(name));
        if (words.isEmpty() || (words.size() > 1 && HEADS.contains(words.get(0)))) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            int start = words.size() - length;
            Meaning found = MEANINGS.get(String.join("", words.subList(start, words.size())));
            if (found != null) {
                return start == 0 ? Optional.of(found) : qualified(found, words.get(start - 1));
            }
        }
        return Optional.empty();
    }

    /** Whether these words end in one for a person. */
    static boolean endInPerson(List<String> words) {
        return !words.isEmpty() && PEOPLE.contains(words.get(words.size() - 1));
    }

    private static Optional<Meaning> qualified(Meaning meaning, String before) {
        Looks looks = meaning.looks();
        boolean ofMachine = MACHINES.contains(before) && (looks == Looks.IP || looks == Looks.ADDRESS);
        boolean ofDesk = DESKS.contains(before) && (looks == Looks.EMAIL || looks == Looks.PHONE);
        if (ofMachine || ofDesk || HEADS.contains(before)) {
            return Optional.empty();
        }
        if (PEOPLE.contains(before)) {
            return Optional.of(new Meaning(looks, false));
        }
        // Most names are no person's: class name, file name, host name.
        return meaning.faint() ? Optional.empty() : Optional.of(meaning);
    }

    private static List<String> withoutTails(List<String> words) {
        int end = words.size();
        int by = words.indexOf("by");
        if (by > 0) {
            end = by;
        }
        while (end > 1
                && TAILS.contains(words.get(end - 1))
                && !MEANINGS.containsKey(String.join("", words.subList(Math.max(0, end - 2), end)))) {
            end--;
        }
        return words.subList(0, end);
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new HashMap<>();
        for (Looks looks : Looks.values()) {
            looks.faint().forEach(term -> meanings.put(term, new Meaning(looks, true)));
        }
        for (Looks looks : Looks.values()) {
            looks.clear().forEach(term -> meanings.put(term, new Meaning(looks, false)));
        }
        return Map.copyOf(meanings);
    }
}
