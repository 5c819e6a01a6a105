/**
 * Playing episodes: in lockstep rounds, with one batched policy call per round (docs/method.md,
 * section 2).
 *
 * <p>{@link org.policytrim.method.rollout.PolicySession} connects a policy to a benchmark and plays
 * {@link org.policytrim.method.rollout.EpisodeRequest}s for training and evaluation alike. Lanes
 * execute their chunks on the threads of {@link org.policytrim.method.rollout.EnvironmentWorkers};
 * then all planning points go through one call of a {@link org.policytrim.method.rollout.Planner},
 * ordered by episode. The number of lanes is part of the result, the number of threads is not.
 * Results are found by the key of their episode.
 *
 * <p>Episodes are cut into {@link org.policytrim.method.rollout.UnitWork}, played by a {@link
 * org.policytrim.method.rollout.UnitPlayer} and joined by {@link
 * org.policytrim.method.rollout.PlayedUnit}. Units share no batch, so their order and the place
 * where they are played change no result; their size is part of the result. {@code LocalUnitPlayer}
 * plays them in this process, two at a time if there are several environment threads.
 *
 * <p>Training asks a {@link org.policytrim.method.rollout.RolloutSource} for groups. {@link
 * org.policytrim.method.rollout.LocalRollout} plays them in this process; another implementation
 * may play them elsewhere. The backbone's features wait in a {@link
 * org.policytrim.method.rollout.FeatureStore} for the update; another way of storing them is
 * another implementation, opened by {@code FeatureStores}.
 *
 * <p>{@link org.policytrim.method.rollout.EpisodeLoop} is the only place that tests for success and
 * for the step limit.
 */
@NullMarked
package org.policytrim.method.rollout;

import org.jspecify.annotations.NullMarked;
