/**
 * What benchmarks on MuJoCo share on their side of the API: who may call an environment and when,
 * which of its numbers and cameras an observation asks for, one renderer for all lanes.
 *
 * <p>Nothing here knows a benchmark. What a second one would write again belongs here.
 */
@NullMarked
package org.policytrim.mujoco.environment;

import org.jspecify.annotations.NullMarked;
