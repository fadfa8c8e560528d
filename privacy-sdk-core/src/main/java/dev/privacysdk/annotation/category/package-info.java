/**
 * A starter set of category words; applications add their own beside it.
 *
 * <p>May know the raw marks.
 *
 * <p>Decided: {@code @EmailAddress}, not {@code @Email}, because the validation annotation of that name stands on the
 * same field.
 */
@NullMarked
package dev.privacysdk.annotation.category;

import org.jspecify.annotations.NullMarked;
