package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * What is drawn of one mesh: each corner of each face has the index of a vertex, of a normal and of
 * a texture coordinate.
 *
 * @param vertices three numbers each
 * @param normals three numbers each
 * @param texture two numbers each; empty if the mesh has none
 * @param faces three vertices each
 * @param faceNormals three normals each
 * @param faceTexture three texture coordinates each; void if the mesh has none
 */
record MeshArrays(
    float[] vertices,
    float[] normals,
    float[] texture,
    int[] faces,
    int[] faceNormals,
    int[] faceTexture) {

  /** A copy of what a model has of a mesh. */
  static MeshArrays read(MjModel model, int mesh) {
    int faceStart = model.view(ModelArrays.MESH_FACEADR).get(mesh);
    int count = model.view(ModelArrays.MESH_FACENUM).get(mesh);
    return new MeshArrays(
        rows(
            model.view(ModelArrays.MESH_VERT),
            model.view(ModelArrays.MESH_VERTADR).get(mesh),
            model.view(ModelArrays.MESH_VERTNUM).get(mesh)),
        rows(
            model.view(ModelArrays.MESH_NORMAL),
            model.view(ModelArrays.MESH_NORMALADR).get(mesh),
            model.view(ModelArrays.MESH_NORMALNUM).get(mesh)),
        rows(
            model.view(ModelArrays.MESH_TEXCOORD),
            Math.max(model.view(ModelArrays.MESH_TEXCOORDADR).get(mesh), 0),
            model.view(ModelArrays.MESH_TEXCOORDNUM).get(mesh)),
        rows(model.view(ModelArrays.MESH_FACE), faceStart, count),
        rows(model.view(ModelArrays.MESH_FACENORMAL), faceStart, count),
        rows(model.view(ModelArrays.MESH_FACETEXCOORD), faceStart, count));
  }

  /**
   * Writes vertices and faces back.
   *
   * @param left how many faces stay, the first ones
   */
  void write(MjModel model, int mesh, int left) {
    int faceStart = 3 * model.view(ModelArrays.MESH_FACEADR).get(mesh);
    model
        .view(ModelArrays.MESH_VERT)
        .setAll(3 * model.view(ModelArrays.MESH_VERTADR).get(mesh), vertices);
    model.view(ModelArrays.MESH_FACE).setAll(faceStart, faces);
    model.view(ModelArrays.MESH_FACENORMAL).setAll(faceStart, faceNormals);
    model.view(ModelArrays.MESH_FACETEXCOORD).setAll(faceStart, faceTexture);
    model.view(ModelArrays.MESH_FACENUM).set(mesh, left);
  }

  /** Whether it has texture coordinates. */
  boolean textured() {
    return texture.length > 0;
  }

  /** Moves a corner with all that it has. */
  void moveCorner(int from, int to) {
    faces[to] = faces[from];
    faceNormals[to] = faceNormals[from];
    faceTexture[to] = faceTexture[from];
  }

  private static float[] rows(FloatView view, int start, int count) {
    float[] rows = new float[count * view.columns()];
    view.read(start * view.columns(), rows, 0, rows.length);
    return rows;
  }

  private static int[] rows(IntView view, int start, int count) {
    int[] rows = new int[count * view.columns()];
    view.read(start * view.columns(), rows, 0, rows.length);
    return rows;
  }
}
