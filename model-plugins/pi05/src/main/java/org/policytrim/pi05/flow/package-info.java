/**
 * What is computed with the network: features of the prefix, denoising from noise to a plan, the
 * log-density of a recorded denoise step, the loss of flow matching. Each is a {@link
 * org.policytrim.network.operation.Computation}, so any back end can run it.
 *
 * <p>Time runs from 1 (noise) to 0 (data), in equal steps; the velocity points from data to noise.
 * The formulas are those of pi_RL (arXiv 2510.25889).
 */
@NullMarked
package org.policytrim.pi05.flow;

import org.jspecify.annotations.NullMarked;
