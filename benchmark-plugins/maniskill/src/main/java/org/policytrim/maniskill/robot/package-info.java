/** The Panda arm: its description, its kinematics and its control modes. */
@NullMarked
package org.policytrim.maniskill.robot;

import org.jspecify.annotations.NullMarked;
