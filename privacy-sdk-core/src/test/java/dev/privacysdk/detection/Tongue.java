package dev.privacysdk.detection;

/** The languages in which the corpora are written. */
enum Tongue {
    EN,
    JA,
    DE,
    FR
}
