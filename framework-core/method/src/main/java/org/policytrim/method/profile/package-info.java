/**
 * How a policy fares at each horizon, on paired initial states: {@code profile}. Works for anything
 * that plans, a bundle or a server.
 *
 * <p>{@link org.policytrim.method.profile.HorizonProfile} plays one. To measure something else at
 * each horizon, add it to its rows.
 */
@NullMarked
package org.policytrim.method.profile;

import org.jspecify.annotations.NullMarked;
