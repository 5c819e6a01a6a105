/**
 * Randomness that does not depend on timing: every draw comes from a stream with a key of its own.
 *
 * <p>A stream for (seed, iteration, group, sibling, decision) gives the same numbers whatever ran
 * before it and on whichever thread it is asked. Plugins receive streams as {@link
 * java.util.random.RandomGenerator}; whoever needs a new one derives it with {@link
 * org.policytrim.toolkit.random.RandomStream}.
 */
@NullMarked
package org.policytrim.toolkit.random;

import org.jspecify.annotations.NullMarked;
