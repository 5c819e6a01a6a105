/**
 * Policies. {@link org.policytrim.api.model.Policy} is all that evaluation, profiles and serving
 * need: observations in, plans out. A {@link org.policytrim.api.model.TrainablePolicy} shows its
 * two halves: the frozen {@link org.policytrim.api.model.VlaBackbone} and the {@link
 * org.policytrim.api.model.TrainableActionHead} that reinforcement learning moves.
 *
 * <p>A head knows nothing of groups, advantages or clipping: it samples, recomputes
 * log-probabilities per action element, and adds up weighted gradients of them. What it needs to do
 * so travels as {@linkplain org.policytrim.api.tensor.NamedTensors named tensors} that the core
 * never opens, so a flow head, a token head and a remote policy all fit without a cast. To bring a
 * new model, implement these and a {@link org.policytrim.api.plugin.ModelProvider}, and extend the
 * testkit's head contract.
 */
@NullMarked
package org.policytrim.api.model;

import org.jspecify.annotations.NullMarked;
