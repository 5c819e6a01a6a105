/**
 * Experts: scripted hands that do the tasks through the controller's own actions, looking at the
 * world's inner state.
 *
 * <p>{@link org.policytrim.libero.expert.Expert} takes a goal's conditions one after the other and
 * has a skill for each: picking and placing, pulling open, pushing shut, turning a knob, pushing
 * along. A skill is a row of {@link org.policytrim.libero.expert.Motion}s, each of which says from
 * moment to moment where the hand should be; if the condition still does not hold at the end, the
 * skill begins again. What differs between things (where to take hold of a bowl, a box, a mug) is
 * data in {@link org.policytrim.libero.expert.Handling}. {@link
 * org.policytrim.libero.expert.Operator} makes an expert slower and less sure: the style {@code
 * teleoperated}.
 *
 * <p>To teach a new thing, add a line to {@code Handling}; to teach a new kind of task, add a skill
 * and a line in {@code Skills}.
 */
@NullMarked
package org.policytrim.libero.expert;

import org.jspecify.annotations.NullMarked;
