/** The SDK without a framework, on a real company's policy, told as a person's life with a service. */
@NullMarked
package dev.privacysdk.examples.plain;

import org.jspecify.annotations.NullMarked;
