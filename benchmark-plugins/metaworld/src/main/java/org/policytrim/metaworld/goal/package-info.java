/**
 * The initial states of episodes: the random vectors of the original, drawn bit for bit, in three
 * disjoint splits.
 *
 * <p>The original seeds NumPy's global generator, resets an environment 50 times (each reset draws
 * two vectors and keeps the second) and stores the result. {@link
 * org.policytrim.metaworld.goal.GoalStream} draws the same numbers without an environment; {@link
 * org.policytrim.metaworld.goal.GoalSplits} gives each {@link org.policytrim.api.task.StateSplit}
 * its own stream and keeps them disjoint. A new task needs only its {@link
 * org.policytrim.metaworld.goal.GoalSpace}.
 */
@NullMarked
package org.policytrim.metaworld.goal;

import org.jspecify.annotations.NullMarked;
