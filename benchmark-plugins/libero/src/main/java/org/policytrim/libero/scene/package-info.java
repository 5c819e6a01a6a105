/**
 * The model of a task: arena, arm, gripper, fixtures and objects composed into one MJCF as in
 * LIBERO and robosuite 1.4, so that the compiled model equals theirs field by field.
 */
@NullMarked
package org.policytrim.libero.scene;

import org.jspecify.annotations.NullMarked;
