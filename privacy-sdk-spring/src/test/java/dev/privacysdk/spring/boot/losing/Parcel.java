package dev.privacysdk.spring.boot.losing;

import dev.privacysdk.spring.boot.lost.Street;

/** Personal, if anybody could see its word. */
public record Parcel(@Street String street) {}
