/**
 * How a policy is measured: a plan of (task, initial state, seed), every entry played once, at the
 * horizon its card names (METHOD section 7).
 *
 * <p>{@link org.policytrim.method.evaluate.Evaluator} needs no more than a {@link
 * org.policytrim.api.model.Policy}: the bundle that ships, loaded again, or a server elsewhere.
 * Base and trimmed play the same {@link org.policytrim.method.evaluate.EvaluationPlan} with the
 * same streams. {@link org.policytrim.method.evaluate.ExpertBaseline} plays the benchmark's expert
 * over it. To look through other disturbances, implement {@link
 * org.policytrim.method.perturbation.ObservationPerturbation}.
 */
@NullMarked
package org.policytrim.method.evaluate;

import org.jspecify.annotations.NullMarked;
