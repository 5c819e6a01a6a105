/**
 * The scenes of the tasks in the engine, the values that are read from them, and the order of
 * operations of a reset and a step.
 *
 * <p>A {@link org.policytrim.metaworld.scene.Scene} is one simulation of one task's model. Models
 * are large (about 22 MB) and a reset edits a few numbers of them, so all scenes of one model on
 * one thread share it: before a scene computes, it replaces the edits of the previously active
 * scene by its own. {@link org.policytrim.metaworld.scene.ModelPool} holds the models, one per
 * thread and file.
 *
 * <p>Stepping allocates no memory.
 */
@NullMarked
package org.policytrim.metaworld.scene;

import org.jspecify.annotations.NullMarked;
