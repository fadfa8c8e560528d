package dev.privacysdk.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decides about the data, and how to reach them (GDPR Art. 13(1)(a)-(b)).
 *
 * @param refs ids of the source policy
 * @param name the name
 * @param contact the address for requests
 * @param country where it is established, by ISO 3166 code
 * @param representative its representative in the Union (GDPR Art. 27)
 * @param dpo how to reach the data protection officer
 */
public record ControllerNotice(
        List<String> refs,
        String name,
        String contact,
        @Nullable String country,
        @Nullable String representative,
        @Nullable String dpo) {
    /** Keeps copies. */
    public ControllerNotice {
        refs = List.copyOf(refs);
    }
}
