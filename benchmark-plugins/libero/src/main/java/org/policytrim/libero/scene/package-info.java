/**
 * A task's model: arena, arm, gripper, fixtures and objects composed into one MJCF, as LIBERO and
 * robosuite 1.4 compose it, so that the compiled model equals theirs field by field.
 */
@NullMarked
package org.policytrim.libero.scene;

import org.jspecify.annotations.NullMarked;
