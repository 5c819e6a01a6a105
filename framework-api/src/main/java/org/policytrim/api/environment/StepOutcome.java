package org.policytrim.api.environment;

import org.apiguardian.api.API;
import org.policytrim.api.tensor.Matrix;

/**
 * The outcome of one environment step.
 *
 * @param success true if the task is done in the state after the step
 * @param terminated true if the episode cannot continue, for example because the robot fell; not
 *     for reaching the step limit, which the core enforces
 * @param reward the benchmark's own reward, which is recorded and not trained on
 * @param proprioception the robot's own state after the step as one row, in the layout of {@link
 *     BenchmarkSpec#proprioception()}
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record StepOutcome(
    boolean success, boolean terminated, double reward, Matrix proprioception) {}
