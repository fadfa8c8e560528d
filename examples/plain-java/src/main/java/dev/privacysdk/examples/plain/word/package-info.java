/** The purposes of this application, one word each. */
@NullMarked
package dev.privacysdk.examples.plain.word;

import org.jspecify.annotations.NullMarked;
