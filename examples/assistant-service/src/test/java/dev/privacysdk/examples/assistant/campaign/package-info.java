/** Tests of this feature of the service. */
@NullMarked
package dev.privacysdk.examples.assistant.campaign;

import org.jspecify.annotations.NullMarked;
