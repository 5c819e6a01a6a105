/**
 * The 50 scripted experts: each looks at one observation of 39 numbers and says where the hand
 * should go next and what the fingers should do.
 *
 * <p>An expert is a function without memory, so it can be asked about any recorded observation. Its
 * points, thresholds and gains are those of the policies in metaworld 3.1.1, and its actions agree
 * with theirs to the last bit of a float. To add one, write a method in the family it belongs to
 * and list it in {@link org.policytrim.metaworld.expert.Experts}.
 *
 * <p>{@link org.policytrim.metaworld.expert.Operator} makes a slower, shakier demonstrator of any
 * expert: the style called {@code teleoperated}.
 */
@NullMarked
package org.policytrim.metaworld.expert;

import org.jspecify.annotations.NullMarked;
