/**
 * A policy that sends tokens: each number of a plan is one of a few bins, drawn like a word.
 *
 * <p>{@link org.policytrim.toy.token.TokenActions} is the mathematics, {@link
 * org.policytrim.toy.token.ToyTokenProvider} is how the plugin is found. The rest of the policy
 * comes from the toy-gaussian plugin, which this one names as its dependency in plugin.properties:
 * so one plugin may build on another.
 */
@NullMarked
package org.policytrim.toy.token;

import org.jspecify.annotations.NullMarked;
