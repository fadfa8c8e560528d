/** The rows of the matrix: every shape in which a marked method can be written, and every kind of answer. */
@NullMarked
package dev.privacysdk.spring.method.matrix;

import org.jspecify.annotations.NullMarked;
