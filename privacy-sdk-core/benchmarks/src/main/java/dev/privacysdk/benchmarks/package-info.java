/**
 * What a permit costs: benchmarks, each beside its floor, and the bars they are held to.
 *
 * <p>May know everything in core; nothing knows it.
 *
 * <p>Decided: a bar is a ratio of two rows of one run, as an absolute time says more about the machine than about the code.
 * Processor time is compared where it was taken, because a machine shared with others stretches every other clock. Each state
 * refuses to be measured when its gate does not answer what the row is named after. The commands are in {@link
 * dev.privacysdk.benchmarks.Ratios}.
 */
@NullMarked
package dev.privacysdk.benchmarks;

import org.jspecify.annotations.NullMarked;
