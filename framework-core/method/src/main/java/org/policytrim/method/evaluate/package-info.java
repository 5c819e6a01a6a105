/**
 * Evaluation of policies: every entry of a plan of task, initial state and seed is played once
 * (docs/method.md, section 7).
 *
 * <p>{@link org.policytrim.method.evaluate.Evaluator} needs only a {@link
 * org.policytrim.api.model.Policy}: a saved bundle that was loaded again, or a policy behind a
 * server. All policies that are compared play the same {@link
 * org.policytrim.method.evaluate.EvaluationPlan} with the same random streams, so their episodes
 * form {@link org.policytrim.method.evaluate.EpisodePair}s, from which {@link
 * org.policytrim.method.evaluate.PairedComparison} and {@link
 * org.policytrim.method.evaluate.Savings} are computed. {@link
 * org.policytrim.method.evaluate.HorizonProfile} evaluates a policy at several horizons, {@link
 * org.policytrim.method.evaluate.ExpertBaseline} plays the benchmark's expert, and {@link
 * org.policytrim.method.evaluate.FilmMaker} films episodes.
 *
 * <p>To evaluate under another perturbation, add it to package {@code perturbation}; to report
 * another figure, compute it from an {@link org.policytrim.method.evaluate.EvaluationReport}.
 */
@NullMarked
package org.policytrim.method.evaluate;

import org.jspecify.annotations.NullMarked;
