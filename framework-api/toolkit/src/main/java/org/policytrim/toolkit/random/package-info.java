/**
 * Reproducible random numbers: every purpose has its own {@link
 * org.policytrim.toolkit.random.RandomStream}, keyed by seed and names, so that the numbers do not
 * depend on threads or on what was computed before. {@link
 * org.policytrim.toolkit.random.NumpyRandom} repeats the numbers of NumPy's generator, for
 * benchmarks that are equal to an original.
 */
@NullMarked
package org.policytrim.toolkit.random;

import org.jspecify.annotations.NullMarked;
