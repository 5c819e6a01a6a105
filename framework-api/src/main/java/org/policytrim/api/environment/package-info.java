/**
 * Robot worlds. A {@link org.policytrim.api.environment.Benchmark} lists tasks and opens {@link
 * org.policytrim.api.environment.Environment}s; an environment resets, steps and, when asked,
 * observes.
 *
 * <p>Success tests, step limits, chunks and batching live in the core, once; images are made only
 * when a decision or a video asks for them. To bring a new world, implement these two interfaces
 * and a {@link org.policytrim.api.plugin.BenchmarkProvider}, and extend the testkit's environment
 * contract.
 */
@NullMarked
package org.policytrim.api.environment;

import org.jspecify.annotations.NullMarked;
