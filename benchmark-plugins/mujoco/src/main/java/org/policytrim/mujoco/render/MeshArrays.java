package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * The rendered arrays of a mesh. Each corner of a face has the indices of a vertex, a normal and a
 * texture coordinate.
 *
 * @param vertices the positions of vertices, three numbers each
 * @param normals the normals, three numbers each
 * @param texture the texture coordinates, two numbers each; empty if the mesh has none
 * @param faces three indices of vertices for each face
 * @param faceNormals three indices of normals for each face
 * @param faceTexture three indices of texture coordinates for each face; meaningless if the mesh
 *     has none
 */
record MeshArrays(
    float[] vertices,
    float[] normals,
    float[] texture,
    int[] faces,
    int[] faceNormals,
    int[] faceTexture) {

  /** Returns a copy of the arrays of a mesh in a model. */
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
   * Writes vertices and faces back to a model.
   *
   * @param count the number of faces to keep, which are the first ones
   */
  void write(MjModel model, int mesh, int count) {
    int faceStart = 3 * model.view(ModelArrays.MESH_FACEADR).get(mesh);
    model
        .view(ModelArrays.MESH_VERT)
        .setAll(3 * model.view(ModelArrays.MESH_VERTADR).get(mesh), vertices);
    model.view(ModelArrays.MESH_FACE).setAll(faceStart, faces);
    model.view(ModelArrays.MESH_FACENORMAL).setAll(faceStart, faceNormals);
    model.view(ModelArrays.MESH_FACETEXCOORD).setAll(faceStart, faceTexture);
    model.view(ModelArrays.MESH_FACENUM).set(mesh, count);
  }

  /** Returns whether the mesh has texture coordinates. */
  boolean textured() {
    return texture.length > 0;
  }

  /** Copies the indices of a corner to another one. */
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
