package dev.privacysdk.report;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.policy.EditionDiff.Effect;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what purposes do in effect: which are served, what they use, to whom they disclose, by which methods. */
final class PurposeDrift {
    private final Inventory older;
    private final Inventory newer;
    private final Consents consents;
    private final List<Change> changes = new ArrayList<>();

    PurposeDrift(Inventory older, Inventory newer, Consents consents) {
        this.older = older;
        this.newer = newer;
        this.consents = consents;
    }

    List<Change> changes() {
        Set<String> all = older.under("purpose");
        all.addAll(newer.under("purpose"));
        for (String purpose : all) {
            if (!older.says("purpose " + purpose)) {
                say(
                        purpose,
                        Effect.OPENS,
                        purpose + " is now served, uses " + listed(newer.under("use " + purpose)) + ", and rests on "
                                + bases(newer, purpose) + ": opened.");
            } else if (!newer.says("purpose " + purpose)) {
                say(
                        purpose,
                        Effect.NARROWS,
                        purpose + " is no longer served, so " + listed(older.under("use " + purpose))
                                + " no longer serves it: narrowed.");
            } else {
                uses(purpose);
                disclosures(purpose);
                methods(purpose);
            }
        }
        return changes;
    }

    private void uses(String purpose) {
        for (String category : gone(older, newer, "use " + purpose)) {
            say(purpose, Effect.NARROWS, category + " is no longer used for " + purpose + ": narrowed.");
        }
        for (String category : gone(newer, older, "use " + purpose)) {
            say(purpose, Effect.WIDENS, category + " is now used for " + purpose + consents.onUse(purpose, category));
        }
    }

    private void disclosures(String purpose) {
        for (String recipient : gone(older, newer, "disclose " + purpose)) {
            say(purpose, Effect.NARROWS, purpose + " no longer discloses to " + recipient + ": narrowed.");
        }
        for (String recipient : gone(newer, older, "disclose " + purpose)) {
            say(
                    purpose,
                    Effect.WIDENS,
                    purpose + " now discloses to " + recipient + consents.onDisclosure(purpose, recipient));
        }
    }

    /** A method that does what another for the purpose does already allows no more. */
    private void methods(String purpose) {
        Map<String, Set<String>> was = deeds(older, purpose);
        Map<String, Set<String>> is = deeds(newer, purpose);
        Set<String> before = was.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> after = is.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (String method : names) {
            Set<String> did = was.getOrDefault(method, Set.of());
            Set<String> does = is.getOrDefault(method, Set.of());
            if (!did.equals(does)) {
                boolean more = !before.containsAll(does);
                boolean less = !after.containsAll(did);
                String sentence = method
                        + (does.isEmpty() ? " no longer serves " : " now serves ")
                        + purpose
                        + (more
                                ? words(does) + ", which no method did: widened."
                                : less
                                        ? words(did, does) + ": narrowed."
                                        : does.isEmpty() ? ", as others do." : words(does) + ", as others did.");
                say(purpose, more ? Effect.WIDENS : less ? Effect.NARROWS : Effect.DIFFERS, sentence);
            }
        }
    }

    /** What each method does; that it discloses is said with the recipient. */
    private static Map<String, Set<String>> deeds(Inventory inventory, String purpose) {
        Map<String, Set<String>> deeds = new TreeMap<>();
        for (String method : inventory.under("method " + purpose)) {
            int blank = method.lastIndexOf(' ');
            String deed = method.substring(blank + 1);
            deeds.computeIfAbsent(method.substring(0, blank), none -> new TreeSet<>())
                    .add(deed.startsWith("disclose") ? "use" + deed.substring("disclose".length()) : deed);
        }
        return deeds;
    }

    private static String words(Set<String> deeds) {
        return " (" + String.join("; ", deeds).replace('-', ' ').replace(",", ", ") + ")";
    }

    private static String words(Set<String> did, Set<String> does) {
        return does.isEmpty() ? words(did) : words(does) + " instead of" + words(did);
    }

    /** What one inventory says of a kind and the other does not. */
    static Set<String> gone(Inventory from, Inventory to, String kind) {
        Set<String> gone = from.under(kind);
        gone.removeAll(to.under(kind));
        return gone;
    }

    private static String listed(Set<String> words) {
        return words.isEmpty() ? "no category" : String.join(", ", words);
    }

    private static String bases(Inventory inventory, String purpose) {
        TreeMap<String, List<String>> regimes = new TreeMap<>();
        for (Regime regime : Regime.values()) {
            String basis = inventory.value("basis " + purpose + " " + regime);
            regimes.computeIfAbsent(basis, none -> new ArrayList<>()).add(regime.name());
        }
        return regimes.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + String.join(" and ", entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void say(String purpose, Effect effect, String sentence) {
        changes.add(new Change(Purpose.of(purpose), effect, sentence));
    }
}
