package dev.privacysdk.jdbc;

/** A record of a chain: its place, the hash before, its own, and the one that belongs to its content. */
interface Link {
    long sequence();

    byte[] previousHash();

    byte[] hash();

    byte[] computedHash();
}
