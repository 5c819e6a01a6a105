/**
 * ManiSkill 3 in the JVM: table-top tasks of a Panda arm, simulated by SAPIEN's own physics library
 * and equal to mani_skill 3.0.1 on SAPIEN 3.0.3.
 */
@NullMarked
package org.policytrim.maniskill;

import org.jspecify.annotations.NullMarked;
