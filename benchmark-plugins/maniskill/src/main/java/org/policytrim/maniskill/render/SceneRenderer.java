package org.policytrim.maniskill.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.maniskill.geometry.Pose;

/** Renders images of one size of a set of meshes that move with bodies. Used by one thread. */
public final class SceneRenderer {

  private final Rasterizer raster;
  private final Shader shader;
  private @Nullable Background background;

  /** Creates a renderer for the size and angle of a view. */
  public SceneRenderer(View view) {
    this.raster = new Rasterizer(view);
    this.shader = new Shader(raster);
  }

  /**
   * What does not move, as a camera sees it. Kept from image to image while the camera stands
   * still.
   */
  private record Background(List<Placed> scene, Pose camera, float[] inverseDepth, byte[] rgb) {

    boolean fits(List<Placed> other, Pose otherCamera) {
      return camera.equals(otherCamera) && scene.equals(other);
    }
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
    List<Placed> fixed = new ArrayList<>();
    List<Placed> moving = new ArrayList<>();
    for (Looks look : looks) {
      Pose pose = poses.apply(look.body());
      List<Placed> scene = look.fixed() ? fixed : moving;
      look.models().forEach(model -> scene.add(new Placed(model, pose)));
    }
    Background behind = background;
    if (behind == null || !behind.fits(fixed, view.pose())) {
      behind = background(fixed, view.pose());
      background = behind;
    }
    raster.begin(behind.inverseDepth());
    raster.draw(moving, view.pose());
    byte[] rgb = behind.rgb().clone();
    shader.shade(moving, view.pose(), rgb);
    return rgb;
  }

  private Background background(List<Placed> fixed, Pose camera) {
    raster.clear();
    raster.draw(fixed, camera);
    byte[] rgb = new byte[3 * raster.width * raster.height];
    shader.shade(fixed, camera, rgb);
    return new Background(fixed, camera, raster.inverseDepth.clone(), rgb);
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
