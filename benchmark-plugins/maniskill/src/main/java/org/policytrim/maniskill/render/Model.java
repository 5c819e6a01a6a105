package org.policytrim.maniskill.render;

/**
 * A mesh that is prepared for rasterization. Immutable.
 *
 * @param mesh the mesh, with its triangles in the order of the groups
 * @param blocks groups of its triangles
 */
record Model(Mesh mesh, TriangleBlocks blocks) {

  /** Prepares a mesh. */
  static Model of(Mesh mesh) {
    TriangleBlocks blocks = TriangleBlocks.of(mesh);
    Mesh ordered =
        new Mesh(
            mesh.positions(),
            mesh.normals(),
            mesh.coordinates(),
            blocks.triangles(),
            mesh.surface());
    return new Model(ordered, blocks);
  }
}
