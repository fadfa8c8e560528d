package dev.privacysdk.policy;

/**
 * One document of a file: its content, and the hash of its own bytes.
 *
 * @param root the content
 * @param hash SHA-256, in hex, of the bytes between the markers, without the white space around them
 */
record Document(Node root, String hash) {}
