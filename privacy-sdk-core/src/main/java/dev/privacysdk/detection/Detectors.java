package dev.privacysdk.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The detectors that a scanner is made from: the default profile, and what was added to it or left out.
 *
 * <p>Immutable. Detectors that were added are asked before those of the default profile, because they are closer to the
 * application; of two with the same id the later one stays.
 */
public final class Detectors {
    /** As many detectors as a scanner can tell apart without slowing down. */
    private static final int MOST = 64;

    private static final Detectors STANDARD = new Detectors(List.<Detector>of(Standard.values()));

    private static final List<Detector> CATALOGUE = Stream.concat(
                    STANDARD.detectors.stream(), NationalIds.all().stream())
            .toList();

    private final List<Detector> detectors;

    private Detectors(List<Detector> detectors) {
        this.detectors = detectors;
    }

    /**
     * E-mail addresses, telephone numbers, payment cards, IBANs, IP and MAC addresses, Japanese individual numbers and
     * postal codes, US social security numbers, JSON web tokens and credentials.
     */
    public static Detectors standard() {
        return STANDARD;
    }

    /** Every detector that the SDK brings, with those that are not on by default. */
    public static List<Detector> catalogue() {
        return CATALOGUE;
    }

    /**
     * These and others.
     *
     * @throws IllegalArgumentException where one has no id or token, or looks at characters beyond ASCII, or where they are
     *     more than 64
     */
    public Detectors with(Detector... others) {
        List<Detector> all = new ArrayList<>(detectors);
        for (Detector other : others) {
            check(other);
            all.removeIf(known -> known.id().equals(other.id()));
            all.add(other);
        }
        if (all.size() > MOST) {
            throw new IllegalArgumentException("A scanner takes no more than " + MOST + " detectors.");
        }
        return new Detectors(List.copyOf(all));
    }

    /**
     * These without some.
     *
     * @throws IllegalArgumentException where there is none of such an id: a mistyped id would leave one on unnoticed
     */
    public Detectors without(String... ids) {
        Set<String> left = new HashSet<>(Arrays.asList(ids));
        if (!ids().containsAll(left)) {
            left.removeAll(ids());
            throw new IllegalArgumentException("There is no detector " + left + " among " + ids() + ".");
        }
        return new Detectors(detectors.stream()
                .filter(detector -> !left.contains(detector.id()))
                .toList());
    }

    /** The ids of these, in their order. */
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        detectors.forEach(detector -> ids.add(detector.id()));
        return Collections.unmodifiableSet(ids);
    }

    List<Detector> list() {
        return detectors;
    }

    private static void check(Detector detector) {
        if (!isId(detector.id())) {
            throw new IllegalArgumentException("The id of a detector is of small letters, digits, hyphens and dots.");
        }
        String token = detector.token();
        if (token.length() < 3 || token.length() > 64 || token.charAt(0) != '[' || !token.endsWith("]")) {
            throw new IllegalArgumentException("The token of " + detector.id() + " is to stand in square brackets.");
        }
        if (detector.triggers().isEmpty()
                || !detector.triggers().chars().allMatch(trigger -> trigger > ' ' && trigger < 127)) {
            throw new IllegalArgumentException("The triggers of " + detector.id() + " are to be visible ASCII.");
        }
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= 64
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
    }
}
