/**
 * Experts that solve tasks through the controller's own actions, with access to the simulation's
 * full state.
 *
 * <p>{@link org.policytrim.libero.expert.ScriptedExpert} brings about the conditions of a goal one
 * after the other, each with a skill: pick and place, pull open, push closed, turn a knob, slide. A
 * skill is a sequence of {@link org.policytrim.libero.expert.Motion}s, each of which returns the
 * target of the hand for every step; if the condition does not hold at the end, the skill is
 * repeated. The grasp of each kind of object is data in {@link
 * org.policytrim.libero.expert.GraspStrategy}. {@link
 * org.policytrim.libero.expert.TeleoperatedExpert} makes an expert slower and less precise: the
 * style {@code teleoperated}.
 *
 * <p>To support a new object, add an entry to {@code GraspStrategy}; to support a new kind of
 * condition, add a skill and a case in {@code Skills}.
 */
@NullMarked
package org.policytrim.libero.expert;

import org.jspecify.annotations.NullMarked;
