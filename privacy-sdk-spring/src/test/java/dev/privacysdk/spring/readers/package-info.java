/** A small publisher on Spring: ada reads the newsletter, eve does not. */
@NullMarked
package dev.privacysdk.spring.readers;

import org.jspecify.annotations.NullMarked;
