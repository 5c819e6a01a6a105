/**
 * Policies that make plans out of noise, whatever the network behind them: denoising, exploration
 * by stochastic steps with their log-densities, imitation by flow matching.
 *
 * <p>A family describes its policies by a {@link org.policytrim.network.flow.FlowDesign}, which
 * makes them. Its network implements {@link org.policytrim.network.flow.FlowNetwork}, which says
 * what its features are, which way its time runs and what velocity it gives; {@link
 * org.policytrim.network.flow.FlowHead} and {@link org.policytrim.network.flow.FlowLearner} are
 * then what the framework asks for. Formulas: pi_RL (arXiv 2510.25889), its one-step variant by
 * default.
 */
@NullMarked
package org.policytrim.network.flow;

import org.jspecify.annotations.NullMarked;
