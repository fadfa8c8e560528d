package dev.privacysdk.vocabulary;

/** Whether data still leads to a person. */
public enum DataState {
    /** It does. */
    PERSONAL,
    /** A certified transform removed what leads to a person; finding the person again is prohibited. */
    DEIDENTIFIED
}
