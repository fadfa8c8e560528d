/** Bears a word that is missing at run time, as with a jar of scope provided. */
@NullMarked
package dev.privacysdk.spring.boot.losing;

import org.jspecify.annotations.NullMarked;
