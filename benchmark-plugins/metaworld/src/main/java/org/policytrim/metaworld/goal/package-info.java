/**
 * Where episodes begin: the random vectors of the original, drawn again bit for bit, and three
 * disjoint splits on top.
 *
 * <p>The original seeds NumPy's global generator, resets an environment 50 times (each reset draws
 * twice and keeps the second) and freezes what it drew. {@link
 * org.policytrim.metaworld.goal.GoalStream} draws the same numbers without an environment; {@link
 * org.policytrim.metaworld.goal.GoalSplits} gives each {@link org.policytrim.api.task.StateSplit} a
 * stream of its own and keeps them apart. A new task needs only its {@link
 * org.policytrim.metaworld.goal.GoalSpace}.
 */
@NullMarked
package org.policytrim.metaworld.goal;

import org.jspecify.annotations.NullMarked;
