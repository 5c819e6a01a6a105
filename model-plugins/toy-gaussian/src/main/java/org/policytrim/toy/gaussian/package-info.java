/**
 * An example of a model plugin: a policy that samples actions from a normal distribution. {@link
 * org.policytrim.toy.gaussian.GaussianActions} is the distribution, {@link
 * org.policytrim.toy.gaussian.ToyGaussianProvider} makes the model known to the host, and {@link
 * org.policytrim.toy.policy} is the policy.
 *
 * <p>For a model of your own, copy this module, replace backbone and head, and keep the contract
 * tests.
 */
@NullMarked
package org.policytrim.toy.gaussian;

import org.jspecify.annotations.NullMarked;
