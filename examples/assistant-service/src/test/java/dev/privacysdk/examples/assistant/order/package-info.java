/** Tests of this feature of the service. */
@NullMarked
package dev.privacysdk.examples.assistant.order;

import org.jspecify.annotations.NullMarked;
