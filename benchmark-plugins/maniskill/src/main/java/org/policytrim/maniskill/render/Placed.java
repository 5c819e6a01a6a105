package org.policytrim.maniskill.render;

import org.policytrim.maniskill.geometry.Pose;

/**
 * A mesh in the world.
 *
 * @param mesh the mesh
 * @param pose its pose
 */
record Placed(Mesh mesh, Pose pose) {}
