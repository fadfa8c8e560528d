package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.Set;
import java.util.TreeSet;

/** Holds the US table of disclosures against what the purposes disclose, which are two declarations of one thing. */
final class UsTable {
    private UsTable() {}

    /** Warns of every row that names other recipients than the purposes that use its categories in the US. */
    static void compare(Edition edition, Fields fields, Problems problems) {
        Fields rows = fields.map("us-disclosures");
        if (rows == null) {
            return;
        }
        for (DisclosureNotice row : edition.notice().usDisclosures()) {
            Set<Recipient> disclosed = new TreeSet<>();
            for (PurposeRule purpose : edition.purposes()) {
                if (!purpose.basesIn(Regime.US).isEmpty() && usesAny(purpose, row.categories())) {
                    disclosed.addAll(purpose.recipients());
                }
            }
            disclosed.remove(Recipient.SELF);
            disclosed.remove(Recipient.SUBJECT);
            Set<Recipient> silent = new TreeSet<>(disclosed);
            silent.removeAll(row.recipients());
            Set<Recipient> idle = new TreeSet<>(row.recipients());
            idle.removeAll(disclosed);
            String path = rows.at(row.id()) + ".recipients";
            int line = rows.line(row.id());
            if (!silent.isEmpty()) {
                problems.warning(
                        line,
                        path,
                        "does not name " + silent + ", to whom purposes disclose these categories; name them, or take"
                                + " them out of the purposes");
            }
            if (!idle.isEmpty()) {
                problems.warning(
                        line,
                        path,
                        "names " + idle + ", to whom no purpose discloses these categories; take them out, or add them"
                                + " to the purposes");
            }
        }
    }

    private static boolean usesAny(PurposeRule purpose, Set<DataCategory> categories) {
        for (DataCategory used : purpose.uses()) {
            for (DataCategory listed : categories) {
                if (used.covers(listed) || listed.covers(used)) {
                    return true;
                }
            }
        }
        return false;
    }
}
