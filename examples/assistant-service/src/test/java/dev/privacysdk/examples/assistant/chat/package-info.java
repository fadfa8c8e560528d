/** Tests of this feature of the service. */
@NullMarked
package dev.privacysdk.examples.assistant.chat;

import org.jspecify.annotations.NullMarked;
