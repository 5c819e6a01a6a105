/**
 * How tasks are shown to a policy that is to imitate them: an expert acts, the core records.
 *
 * <p>A benchmark offers demonstrators by implementing {@link
 * org.policytrim.api.demonstration.Demonstrable}; imitation learners receive the recorded {@link
 * org.policytrim.api.demonstration.Demonstration}s. Whoever is to show how one recovers from a slip
 * lets the hand slip and says that it was not meant: plans are learned up to it, and again from
 * where it has been seen.
 */
@NullMarked
package org.policytrim.api.demonstration;

import org.jspecify.annotations.NullMarked;
