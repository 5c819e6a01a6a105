/**
 * A whole trainable policy in plain Java, small enough to be read in one sitting; both toy models
 * are made of it.
 *
 * <p>{@link org.policytrim.toy.policy.ToyPolicy} puts the halves together: {@link
 * org.policytrim.toy.policy.ToyBackbone} turns an observation into features and is frozen once
 * {@link org.policytrim.toy.policy.ToyLearner} has pretrained it, {@link
 * org.policytrim.toy.policy.ToyHead} turns features into plans and is what reinforcement learning
 * moves. Both are {@link org.policytrim.toy.policy.ToyNetwork}s. What a head's outputs mean is said
 * by an {@link org.policytrim.toy.policy.ActionDistribution}: to try another one, implement that
 * and a provider, as the toy-gaussian and toy-token plugins do.
 */
@NullMarked
package org.policytrim.toy.policy;

import org.jspecify.annotations.NullMarked;
