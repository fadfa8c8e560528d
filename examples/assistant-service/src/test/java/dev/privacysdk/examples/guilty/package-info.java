/** Classes that break the rules of the service, for the tests that see it; outside of its packages, so that it starts. */
@NullMarked
package dev.privacysdk.examples.guilty;

import org.jspecify.annotations.NullMarked;
