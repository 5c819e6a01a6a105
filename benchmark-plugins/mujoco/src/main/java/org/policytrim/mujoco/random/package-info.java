/**
 * NumPy's legacy random numbers, for benchmarks whose initial states the original draws by a seed.
 * A new way of drawing is a method of {@link org.policytrim.mujoco.random.NumpyRandom} and a line
 * of numbers drawn by NumPy in its test.
 */
@NullMarked
package org.policytrim.mujoco.random;

import org.jspecify.annotations.NullMarked;
