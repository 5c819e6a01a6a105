/**
 * NumPy's legacy random numbers, for benchmarks whose original implementation draws initial states
 * from a NumPy seed. Every distribution of {@link org.policytrim.mujoco.random.NumpyRandom} is
 * tested against numbers that NumPy drew.
 */
@NullMarked
package org.policytrim.mujoco.random;

import org.jspecify.annotations.NullMarked;
