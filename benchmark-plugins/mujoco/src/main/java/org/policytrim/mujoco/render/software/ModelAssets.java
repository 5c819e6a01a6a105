package org.policytrim.mujoco.render.software;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.mujoco.generated.ModelSize;

/** Copies of a model's meshes, textures and materials. */
final class ModelAssets {

  private final List<TriangleMesh> meshes = new ArrayList<>();
  private final List<Texture> textures;
  private final int[] textureOfMaterial;
  private final float[] repeats;
  private long bytes;

  /**
   * Copies the assets of a model.
   *
   * @param model the simplified model
   */
  ModelAssets(MjModel model) {
    for (int mesh = 0; mesh < model.size(ModelSize.NMESH); mesh++) {
      TriangleMesh copy = mesh(model, mesh);
      meshes.add(copy);
      bytes += 4L * (copy.positions().length * 2 + copy.coordinates().length);
    }
    this.textures = Texture.all(model);
    textures.forEach(texture -> bytes += texture.texels().length);
    int materials = model.size(ModelSize.NMAT);
    this.textureOfMaterial = new int[materials];
    this.repeats = new float[2 * materials];
    for (int i = 0; i < materials; i++) {
      textureOfMaterial[i] =
          model.view(ModelArrays.MAT_TEXID).get(i * Constants.mjNTEXROLE + Constants.mjTEXROLE_RGB);
      repeats[2 * i] = model.view(ModelArrays.MAT_TEXREPEAT).get(i, 0);
      repeats[2 * i + 1] = model.view(ModelArrays.MAT_TEXREPEAT).get(i, 1);
    }
  }

  /** Returns a mesh. */
  TriangleMesh mesh(int id) {
    return meshes.get(id);
  }

  /** Returns the approximate memory in bytes. */
  long bytes() {
    return bytes;
  }

  /** Returns the mean color of the skybox as three bytes; black if there is none. */
  byte[] sky() {
    byte[] color = new byte[3];
    textures.stream()
        .filter(texture -> texture.kind() == Constants.mjTEXTURE_SKYBOX)
        .findFirst()
        .ifPresent(
            texture -> {
              for (int i = 0; i < 3; i++) {
                color[i] = (byte) Math.round(255 * texture.mean(i));
              }
            });
    return color;
  }

  /** Returns the surface of a geom with a material; -1 for none. */
  Surface surface(int material, float[] rgba, float emission) {
    int texture = material < 0 ? -1 : textureOfMaterial[material];
    return texture < 0
        ? new Surface(rgba, emission, null, 1, 1)
        : new Surface(
            rgba,
            emission,
            textures.get(texture),
            repeats[2 * material],
            repeats[2 * material + 1]);
  }

  private static TriangleMesh mesh(MjModel model, int mesh) {
    int start = 3 * model.view(ModelArrays.MESH_FACEADR).get(mesh);
    int count = 3 * model.view(ModelArrays.MESH_FACENUM).get(mesh);
    int vertexStart = model.view(ModelArrays.MESH_VERTADR).get(mesh);
    int normalStart = model.view(ModelArrays.MESH_NORMALADR).get(mesh);
    int textureStart = model.view(ModelArrays.MESH_TEXCOORDADR).get(mesh);
    float[] positions = new float[3 * count];
    float[] normals = new float[3 * count];
    float[] coordinates = new float[textureStart < 0 ? 0 : 2 * count];
    for (int i = 0; i < count; i++) {
      int vertex = 3 * (vertexStart + model.view(ModelArrays.MESH_FACE).get(start + i));
      model.view(ModelArrays.MESH_VERT).read(vertex, positions, 3 * i, 3);
      int normal = 3 * (normalStart + model.view(ModelArrays.MESH_FACENORMAL).get(start + i));
      model.view(ModelArrays.MESH_NORMAL).read(normal, normals, 3 * i, 3);
      if (textureStart >= 0) {
        int coordinate =
            2 * (textureStart + model.view(ModelArrays.MESH_FACETEXCOORD).get(start + i));
        model.view(ModelArrays.MESH_TEXCOORD).read(coordinate, coordinates, 2 * i, 2);
      }
    }
    return new TriangleMesh(positions, normals, coordinates);
  }
}
