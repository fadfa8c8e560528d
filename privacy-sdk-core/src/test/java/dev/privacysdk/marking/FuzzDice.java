package dev.privacysdk.marking;

import java.util.List;
import java.util.Random;

/** What a random hierarchy is thrown with; the same seed falls the same way. */
record FuzzDice(Random random, boolean openers) {
    int upTo(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A mark as it is written: of one that demands a purpose, or mostly of one that has one of two. */
    String mark() {
        if (!openers) {
            return "@PurposeRequired";
        }
        int dice = random.nextInt(100);
        return dice < 5 ? "@PurposeRequired" : "@ForPurpose(\"" + (dice < 80 ? "one" : "two") + "\")";
    }
}
