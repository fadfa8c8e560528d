/** One opener for every kind of result, behind every kind of proxy. */
@NullMarked
package dev.privacysdk.spring.method.shapes;

import org.jspecify.annotations.NullMarked;
