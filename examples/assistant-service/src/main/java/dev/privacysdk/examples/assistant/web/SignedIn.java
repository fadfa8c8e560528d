package dev.privacysdk.examples.assistant.web;

import dev.privacysdk.annotation.SubjectId;

/** The person who is signed in; a parameter of this type on a handler is filled by {@link DemoSignIn}. */
public record SignedIn(@SubjectId("customer") String id) {
    /** Never who. */
    @Override
    public String toString() {
        return "SignedIn";
    }
}
