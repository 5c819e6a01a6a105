/**
 * Simulated benchmarks. A {@link org.policytrim.api.environment.Benchmark} describes itself by a
 * {@link org.policytrim.api.environment.BenchmarkSpec}, lists tasks and opens {@link
 * org.policytrim.api.environment.Environment}s; an environment resets, steps and observes.
 *
 * <p>The core enforces step limits, counts successes, executes action chunks and batches policy
 * calls. Images are rendered only when {@link org.policytrim.api.environment.Environment#observe}
 * is called. Optional abilities are interfaces: {@link org.policytrim.api.environment.Filmable},
 * {@link org.policytrim.api.environment.Snapshottable} and {@link
 * org.policytrim.api.demonstration.Demonstrable}.
 */
@NullMarked
package org.policytrim.api.environment;

import org.jspecify.annotations.NullMarked;
