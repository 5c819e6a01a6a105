/**
 * Action heads that turn noise into chunks: denoising, exploration by stochastic steps with their
 * log-densities, and imitation by flow matching.
 *
 * <p>A family's network implements {@link org.policytrim.network.flow.FlowNetwork}; its head is a
 * {@link org.policytrim.network.flow.FlowDesign}. The formulas are those of pi_RL (arXiv
 * 2510.25889), by default of its one-step variant; see docs/method.md.
 */
@NullMarked
package org.policytrim.network.flow;

import org.jspecify.annotations.NullMarked;
