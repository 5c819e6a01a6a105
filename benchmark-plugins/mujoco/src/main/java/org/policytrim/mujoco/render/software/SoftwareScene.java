package org.policytrim.mujoco.render.software;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.MjvGeomLayout;
import org.policytrim.mujoco.generated.MjvLightLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/** Draws the geoms of an mjvScene with {@link Rasterizer}. */
public final class SoftwareScene {

  /** The half-size to which an infinite plane is drawn, in m. */
  private static final double INFINITE_PLANE_SIZE = 100;

  private final ModelAssets assets;

  /**
   * Copies the meshes and textures of a model.
   *
   * @param model the simplified model, which may be closed afterwards
   */
  public SoftwareScene(MjModel model) {
    this.assets = new ModelAssets(model);
  }

  /** Returns the approximate memory in bytes. */
  public long bytes() {
    return assets.bytes();
  }

  /**
   * Draws an image.
   *
   * @param scene an mjvScene of the model or a copy of it
   * @param width the width of the image in pixels
   * @param height the height of the image in pixels
   * @param target receives the rows from top to bottom, three bytes for each pixel
   */
  public void draw(MemorySegment scene, int width, int height, byte[] target) {
    byte[] sky = assets.sky();
    for (int i = 0; i < target.length; i++) {
      target[i] = sky[i % 3];
    }
    CameraView view = CameraView.read(scene, (double) width / height);
    Rasterizer rasterizer = new Rasterizer(width, height, view, lights(scene), target);
    int count = scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM);
    MemorySegment geoms =
        scene
            .get(ValueLayout.ADDRESS, MjvSceneLayout.GEOMS)
            .reinterpret(count * MjvGeomLayout.SIZEOF);
    for (boolean transparent : new boolean[] {false, true}) {
      for (int i = 0; i < count; i++) {
        MemorySegment geom = geoms.asSlice(i * MjvGeomLayout.SIZEOF, MjvGeomLayout.SIZEOF);
        float opacity = floats(geom, MjvGeomLayout.RGBA, 4)[3];
        if (opacity < 0.99f == transparent && opacity > 0) {
          draw(rasterizer, geom);
        }
      }
    }
  }

  private static List<Light> lights(MemorySegment scene) {
    List<Light> lights = new ArrayList<>();
    for (int i = 0; i < scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.NLIGHT); i++) {
      lights.add(
          Light.read(
              scene.asSlice(
                  MjvSceneLayout.LIGHTS + i * MjvLightLayout.SIZEOF, MjvLightLayout.SIZEOF)));
    }
    return lights;
  }

  private void draw(Rasterizer rasterizer, MemorySegment geom) {
    float[] size = floats(geom, MjvGeomLayout.SIZE, 3);
    float[] position = floats(geom, MjvGeomLayout.POS, 3);
    float[] rotation = floats(geom, MjvGeomLayout.MAT, 9);
    int data = geom.get(ValueLayout.JAVA_INT, MjvGeomLayout.DATAID);
    Surface surface =
        assets.surface(
            geom.get(ValueLayout.JAVA_INT, MjvGeomLayout.MATID),
            floats(geom, MjvGeomLayout.RGBA, 4),
            geom.get(ValueLayout.JAVA_FLOAT, MjvGeomLayout.EMISSION));
    double[] scale = {size[0], size[1], size[2]};
    switch (geom.get(ValueLayout.JAVA_INT, MjvGeomLayout.TYPE)) {
      case Constants.mjGEOM_PLANE -> {
        double[] area = {
          size[0] > 0 ? size[0] : INFINITE_PLANE_SIZE,
          size[1] > 0 ? size[1] : INFINITE_PLANE_SIZE,
          1
        };
        rasterizer.draw(PrimitiveMeshes.SQUARE, area, position, rotation, surface);
      }
      case Constants.mjGEOM_SPHERE, Constants.mjGEOM_ELLIPSOID ->
          rasterizer.draw(PrimitiveMeshes.SPHERE, scale, position, rotation, surface);
      case Constants.mjGEOM_CYLINDER ->
          rasterizer.draw(PrimitiveMeshes.CYLINDER, scale, position, rotation, surface);
      case Constants.mjGEOM_BOX ->
          rasterizer.draw(PrimitiveMeshes.BOX, scale, position, rotation, surface);
      case Constants.mjGEOM_CAPSULE -> {
        rasterizer.draw(PrimitiveMeshes.CYLINDER, scale, position, rotation, surface);
        double[] round = {size[0], size[0], size[0]};
        for (int end = -1; end <= 1; end += 2) {
          float[] center = position.clone();
          for (int i = 0; i < 3; i++) {
            center[i] += end * size[2] * rotation[3 * i + 2];
          }
          rasterizer.draw(PrimitiveMeshes.SPHERE, round, center, rotation, surface);
        }
      }
      case Constants.mjGEOM_MESH -> {
        // mjvGeom.dataid is 2 * mesh for a mesh and 2 * mesh + 1 for its convex hull.
        rasterizer.draw(assets.mesh(data / 2), new double[] {1, 1, 1}, position, rotation, surface);
      }
      default -> {
        // Height fields, flexes, skins and labels are not supported.
      }
    }
  }

  private static float[] floats(MemorySegment struct, long offset, int count) {
    return struct.asSlice(offset, 4L * count).toArray(ValueLayout.JAVA_FLOAT);
  }
}
