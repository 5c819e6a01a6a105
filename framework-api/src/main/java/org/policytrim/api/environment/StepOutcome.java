package org.policytrim.api.environment;

import org.policytrim.api.tensor.Matrix;

/**
 * What one environment step did.
 *
 * @param success whether the task is done in the state after the step
 * @param terminated whether the world cannot go on (the robot fell, the object is gone); running
 *     out of steps is the core's business and is not meant here
 * @param reward the benchmark's own reward, for the record; the method does not train on it
 * @param proprioception the robot's own state after the step as one row, in the layout of {@link
 *     BenchmarkSpec#proprioception()}
 */
public record StepOutcome(
    boolean success, boolean terminated, double reward, Matrix proprioception) {}
