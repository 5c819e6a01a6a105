/**
 * The reward of RLinf's ManiSkill experiments as three terms, to be weighted by 0.1, 0.1 and 1.0:
 * an object was grasped, it was held for some steps, and the task was done with it. The tasks mark
 * the steps with a grasp in the field {@code is-grasped} of their proprioception.
 */
@NullMarked
package org.policytrim.maniskill.reward;

import org.jspecify.annotations.NullMarked;
