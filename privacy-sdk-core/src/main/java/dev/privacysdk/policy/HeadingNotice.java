package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Purpose;
import java.util.List;

/**
 * A group under which purposes are explained; never a purpose itself.
 *
 * @param id its id
 * @param label its names
 * @param purposes the purposes that name it, in the order of the document
 */
public record HeadingNotice(String id, Label label, List<Purpose> purposes) {
    /** Keeps copies. */
    public HeadingNotice {
        purposes = List.copyOf(purposes);
    }
}
