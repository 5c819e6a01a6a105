/**
 * Policies. Evaluation needs only a {@link org.policytrim.api.model.Policy}: observations in,
 * action chunks out. Training needs a {@link org.policytrim.api.model.TrainablePolicy}, which
 * consists of a frozen {@link org.policytrim.api.model.VlaBackbone} and a {@link
 * org.policytrim.api.model.TrainableActionHead}.
 *
 * <p>Groups, advantages, ratios and clipping are computed by the core. A head samples chunks,
 * recomputes log-probabilities per action element and accumulates weighted gradients of them. Its
 * own data (a denoising path, token ids) travels through the core as {@linkplain
 * org.policytrim.api.tensor.NamedTensors named tensors} that the core does not interpret, so flow
 * heads, token heads and remote policies share these interfaces.
 */
@NullMarked
package org.policytrim.api.model;

import org.jspecify.annotations.NullMarked;
