/** Everything switched on by being on the class path. */
@NullMarked
package dev.privacysdk.spring.boot;

import org.jspecify.annotations.NullMarked;
