/**
 * Policies as the framework sees them. A {@link org.policytrim.network.policy.PolicyDesign} joins
 * the networks of backbone and head with the preparation of observations, and makes policies from
 * it; {@link org.policytrim.network.policy.NetworkHead} and {@link
 * org.policytrim.network.policy.NetworkLearner} are the parts of heads and learners that do not
 * depend on a family.
 */
@NullMarked
package org.policytrim.network.policy;

import org.jspecify.annotations.NullMarked;
