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

/** Draws what stands in an mjvScene. */
public final class SoftwareScene {

  /** How far a plane without end is drawn, in m. */
  private static final double ENDLESS = 100;

  private final ModelAssets shapes;

  /**
   * Takes over a model's meshes and textures.
   *
   * @param model thinned already; may be closed afterwards
   */
  public SoftwareScene(MjModel model) {
    this.shapes = new ModelAssets(model);
  }

  /** About how much memory it takes. */
  public long bytes() {
    return shapes.bytes();
  }

  /**
   * Draws.
   *
   * @param scene an mjvScene
   * @param target receives rows from the top, three bytes a pixel
   */
  public void draw(MemorySegment scene, int width, int height, byte[] target) {
    byte[] sky = shapes.sky();
    for (int i = 0; i < target.length; i++) {
      target[i] = sky[i % 3];
    }
    CameraView view = CameraView.read(scene, (double) width / height);
    Rasterizer raster = new Rasterizer(width, height, view, lights(scene), target);
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
          draw(raster, geom);
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

  private void draw(Rasterizer raster, MemorySegment geom) {
    float[] size = floats(geom, MjvGeomLayout.SIZE, 3);
    float[] position = floats(geom, MjvGeomLayout.POS, 3);
    float[] rotation = floats(geom, MjvGeomLayout.MAT, 9);
    int data = geom.get(ValueLayout.JAVA_INT, MjvGeomLayout.DATAID);
    Surface surface =
        shapes.surface(
            geom.get(ValueLayout.JAVA_INT, MjvGeomLayout.MATID),
            floats(geom, MjvGeomLayout.RGBA, 4),
            geom.get(ValueLayout.JAVA_FLOAT, MjvGeomLayout.EMISSION));
    double[] scale = {size[0], size[1], size[2]};
    switch (geom.get(ValueLayout.JAVA_INT, MjvGeomLayout.TYPE)) {
      case Constants.mjGEOM_PLANE -> {
        double[] area = {size[0] > 0 ? size[0] : ENDLESS, size[1] > 0 ? size[1] : ENDLESS, 1};
        raster.draw(PrimitiveMeshes.SQUARE, area, position, rotation, surface);
      }
      case Constants.mjGEOM_SPHERE, Constants.mjGEOM_ELLIPSOID ->
          raster.draw(PrimitiveMeshes.SPHERE, scale, position, rotation, surface);
      case Constants.mjGEOM_CYLINDER ->
          raster.draw(PrimitiveMeshes.CYLINDER, scale, position, rotation, surface);
      case Constants.mjGEOM_BOX ->
          raster.draw(PrimitiveMeshes.BOX, scale, position, rotation, surface);
      case Constants.mjGEOM_CAPSULE -> {
        raster.draw(PrimitiveMeshes.CYLINDER, scale, position, rotation, surface);
        double[] round = {size[0], size[0], size[0]};
        for (int end = -1; end <= 1; end += 2) {
          float[] center = position.clone();
          for (int i = 0; i < 3; i++) {
            center[i] += end * size[2] * rotation[3 * i + 2];
          }
          raster.draw(PrimitiveMeshes.SPHERE, round, center, rotation, surface);
        }
      }
      case Constants.mjGEOM_MESH -> {
        // Even numbers are meshes, odd ones their convex hulls.
        raster.draw(shapes.mesh(data / 2), new double[] {1, 1, 1}, position, rotation, surface);
      }
      default -> {
        // Height fields, flexes, skins and labels are left out.
      }
    }
  }

  private static float[] floats(MemorySegment struct, long offset, int count) {
    return struct.asSlice(offset, 4L * count).toArray(ValueLayout.JAVA_FLOAT);
  }
}
