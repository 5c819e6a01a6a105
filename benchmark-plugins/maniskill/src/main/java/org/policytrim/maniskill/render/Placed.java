package org.policytrim.maniskill.render;

import org.policytrim.maniskill.geometry.Pose;

/**
 * A model in the world.
 *
 * @param model the model
 * @param pose its pose
 */
record Placed(Model model, Pose pose) {

  /** Returns the mesh of the model. */
  Mesh mesh() {
    return model.mesh();
  }
}
