package dev.privacysdk.audit;

import java.util.Collection;
import java.util.function.Consumer;

/** The recorded decisions about a person, read back. */
@FunctionalInterface
public interface DisclosureSource {
    /**
     * Hands over every recorded decision about a person who has any of these pseudonyms, once each and oldest first.
     *
     * <p>A decision that became a denial because it was kept too late is left out: it permitted nothing. Throws when the
     * records cannot be read, and hands over what came before.
     */
    void forEach(Collection<String> pseudonyms, Consumer<? super AuditEvent.DecisionTaken> each);
}
