/**
 * What is computed with the network: the tokens of images and state, the distribution of all action
 * tokens of a plan, log-probabilities of recorded ones, the imitation loss, regressed actions.
 *
 * <p>Each is a {@link org.policytrim.network.operation.Computation}: a function from named tensors
 * to named tensors, built by whichever back end is asked.
 */
@NullMarked
package org.policytrim.oft.token;

import org.jspecify.annotations.NullMarked;
