/**
 * The tutorial for model plugins: a policy whose actions are drawn from a normal distribution.
 *
 * <p>{@link org.policytrim.toy.gaussian.GaussianActions} is the mathematics, {@link
 * org.policytrim.toy.gaussian.ToyGaussianProvider} is how the plugin is found; the rest of the
 * policy is in {@link org.policytrim.toy.policy}. To bring a model of your own, copy this plugin,
 * keep its contract tests, and change what lies between them.
 */
@NullMarked
package org.policytrim.toy.gaussian;

import org.jspecify.annotations.NullMarked;
