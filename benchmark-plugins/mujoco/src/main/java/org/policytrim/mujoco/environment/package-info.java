/**
 * Camera images for environments on MuJoCo: {@link org.policytrim.mujoco.environment.CameraImages}
 * renders them with one renderer that the parallel environments of a benchmark share.
 *
 * <p>Nothing in this package is specific to one benchmark.
 */
@NullMarked
package org.policytrim.mujoco.environment;

import org.jspecify.annotations.NullMarked;
