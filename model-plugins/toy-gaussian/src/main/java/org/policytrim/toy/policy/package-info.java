/**
 * A trainable policy in plain Java, shared by the plugins toy-gaussian and toy-token.
 *
 * <p>A {@link org.policytrim.toy.policy.ToyPolicy} consists of a {@link
 * org.policytrim.toy.policy.ToyBackbone}, which {@link org.policytrim.toy.policy.ToyLearner}
 * pretrains and which is then frozen, and a {@link org.policytrim.toy.policy.ToyHead}, which
 * reinforcement learning updates. Both contain a {@link
 * org.policytrim.toolkit.training.DenseNetwork}. An {@link
 * org.policytrim.toy.policy.ActionDistribution} interprets the outputs of the head's network; each
 * plugin implements another one.
 */
@NullMarked
package org.policytrim.toy.policy;

import org.jspecify.annotations.NullMarked;
