/**
 * What those need who write stores, sinks and tests against the SDK.
 *
 * <p>May know core and the test libraries that users bring: JUnit, AssertJ, jqwik, and
 * for the canary the logging libraries.
 *
 * <p>Decided: a contract states promises and no implementation; it works on a store that others use at the same time;
 * each contract is itself tested against stores that break one promise each.
 */
@NullMarked
package dev.privacysdk.testkit;

import org.jspecify.annotations.NullMarked;
