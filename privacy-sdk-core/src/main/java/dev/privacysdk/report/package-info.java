/**
 * Documents derived from policy and marks, and what changes between two of them.
 *
 * <p>May know vocabulary, marks and policy; knows no store, no clock and no file.
 *
 * <p>Decided: the same policy and classes give the same bytes on every machine; what the build compares stands at the end
 * of the document, so that the committed document is the older side of the comparison; what neither policy nor marks say
 * is said to be missing and never made up.
 */
@NullMarked
package dev.privacysdk.report;

import org.jspecify.annotations.NullMarked;
