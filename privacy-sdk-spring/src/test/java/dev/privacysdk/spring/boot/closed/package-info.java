/** Beans in front of which nothing can stand. */
@NullMarked
package dev.privacysdk.spring.boot.closed;

import org.jspecify.annotations.NullMarked;
