package dev.privacysdk.examples.plain;

/** That something was done, without anything about the person. */
public record Done(String what) {}
