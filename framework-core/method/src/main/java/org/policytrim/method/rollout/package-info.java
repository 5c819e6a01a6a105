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
