package dev.privacysdk.spring.http;

/** What happens to content that cannot be looked into: text, bytes, numbers, files, streams and trees of JSON. */
public enum Unseen {
    /** The request is refused, and the sentence names the kind of content. */
    REFUSED,
    /** It is sent as it is, on record; the application answers for what is in it. */
    SENT
}
