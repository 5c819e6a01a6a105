/**
 * Building blocks for environments on MuJoCo: checks of thread and life cycle, assembly of
 * observations, and a renderer that the parallel environments of a benchmark share.
 *
 * <p>Nothing in this package is specific to one benchmark.
 */
@NullMarked
package org.policytrim.mujoco.environment;

import org.jspecify.annotations.NullMarked;
