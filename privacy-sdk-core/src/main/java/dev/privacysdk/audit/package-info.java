/**
 * What an auditor may ask later.
 *
 * <p>May know vocabulary and nothing else, because audit books outlive class names.
 *
 * <p>Decided: people appear as keyed pseudonyms; a sink returns when the record is durable or throws; nothing is dropped
 * to keep up.
 */
@NullMarked
package dev.privacysdk.audit;

import org.jspecify.annotations.NullMarked;
