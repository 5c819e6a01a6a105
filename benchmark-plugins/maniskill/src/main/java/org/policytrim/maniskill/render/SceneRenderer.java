package org.policytrim.maniskill.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.policytrim.maniskill.geometry.Pose;

/** Renders images of one size of a set of meshes that move with bodies. Used by one thread. */
public final class SceneRenderer {

  private final Rasterizer raster;
  private final Shader shader;

  /** Creates a renderer for the size and angle of a view. */
  public SceneRenderer(View view) {
    this.raster = new Rasterizer(view);
    this.shader = new Shader(raster);
  }

  /**
   * Renders an image.
   *
   * @param looks the meshes
   * @param poses returns the pose of a body in the world
   * @param view the camera, of the size and angle for which this renderer was created
   * @return three bytes per pixel, rows from the top
   */
  public byte[] render(List<Looks> looks, Function<String, Pose> poses, View view) {
    List<Placed> scene = new ArrayList<>();
    for (Looks look : looks) {
      Pose pose = poses.apply(look.body());
      look.meshes().forEach(mesh -> scene.add(new Placed(mesh, pose)));
    }
    raster.draw(scene, view.pose());
    byte[] rgb = new byte[3 * raster.width * raster.height];
    shader.shade(scene, view.pose(), rgb);
    return rgb;
  }

  /**
   * Returns the depth of a pixel in the last image.
   *
   * @return the distance along the view direction in metres, or 0 where there is nothing
   */
  public float depth(int pixel) {
    float inverse = raster.inverseDepth[pixel];
    return inverse == 0 ? 0 : 1 / inverse;
  }
}
