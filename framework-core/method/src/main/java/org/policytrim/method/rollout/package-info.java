/**
 * How episodes are played: side by side in lockstep rounds, a chunk of actions per forward call
 * (METHOD section 2).
 *
 * <p>{@link org.policytrim.method.rollout.LockstepRunner} runs the rounds for training and
 * evaluation alike: lanes execute their chunks on environment threads, then everything that waits
 * is observed and goes through one batched call, ordered by the episodes' place in the order list.
 * The number of lanes is part of the result, the number of threads never is. {@link
 * org.policytrim.method.rollout.RolloutSource} is what training asks for groups; {@link
 * org.policytrim.method.rollout.LocalRollout} plays them here, another implementation may play them
 * elsewhere. What a backbone saw waits in a {@link org.policytrim.method.rollout.FeatureStore} for
 * the update.
 */
@NullMarked
package org.policytrim.method.rollout;

import org.jspecify.annotations.NullMarked;
