package dev.privacysdk.erasure;

import dev.privacysdk.vocabulary.Subject;
import java.util.Collection;

/** Where a service knows at which addresses it reaches a person; asked before anything is erased. */
public interface ContactSource {
    /** Every address of this person; empty where none is left. */
    Collection<Contact> contacts(Subject subject);
}
