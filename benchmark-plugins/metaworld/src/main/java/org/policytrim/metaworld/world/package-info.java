/**
 * The arm at its table, in the engine: scenes, what is read of them, and the order of operations of
 * a reset and a step.
 *
 * <p>A {@link org.policytrim.metaworld.world.Scene} is one simulation of one task's model. Models
 * are large (about 22 MB) and a reset edits a few numbers of them, so all scenes of one model on
 * one thread share it: before a scene computes, it puts its own edits in place of those of the
 * scene before. {@link org.policytrim.metaworld.world.SceneModels} keeps them, one per thread and
 * file.
 *
 * <p>Nothing here makes garbage while stepping.
 */
@NullMarked
package org.policytrim.metaworld.world;

import org.jspecify.annotations.NullMarked;
