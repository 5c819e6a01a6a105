/**
 * A model plugin with a token head: every element of an action chunk is one of a few bins. {@link
 * org.policytrim.toy.token.TokenActions} is the distribution, {@link
 * org.policytrim.toy.token.ToyTokenProvider} makes the model known to the host.
 *
 * <p>The policy itself comes from the plugin toy-gaussian, which {@code plugin.properties} names as
 * a dependency: an example of a plugin that uses another one.
 */
@NullMarked
package org.policytrim.toy.token;

import org.jspecify.annotations.NullMarked;
