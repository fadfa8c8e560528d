/** The words that go missing. */
@NullMarked
package dev.privacysdk.spring.boot.lost;

import org.jspecify.annotations.NullMarked;
