package org.policytrim.maniskill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.maniskill.engine.PhysicsScene;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.render.Looks;
import org.policytrim.maniskill.render.SceneRenderer;
import org.policytrim.maniskill.render.View;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.CameraView;
import org.policytrim.maniskill.task.TaskWorld;

/** Renders the images of one environment. Used by its thread. */
public final class Pictures implements AutoCloseable {

  private static final String HAND_LINK = "camera_link";
  private static final double HAND_ANGLE = Math.PI / 2;

  private record Size(int width, int height, double angle) {}

  private final PictureStore store;
  private final Panda robot;
  private final Map<Size, SceneRenderer> renderers = new HashMap<>();
  private @Nullable PhysicsScene seen;
  private List<Looks> looks = List.of();

  /** Creates a renderer that shares meshes through a store. */
  public Pictures(PictureStore store, Panda robot) {
    this.store = store;
    this.robot = robot;
  }

  /** Renders an image of the present state. */
  ImageFrame take(TaskWorld world, CameraSpec camera) {
    View view = view(world, camera.name(), camera.width(), camera.height());
    return ImageFrame.wrap(
        camera.height(), camera.width(), renderer(view).render(looks(world), body(world), view));
  }

  /**
   * Returns the camera of a name.
   *
   * @param name {@code base_camera}, {@code hand_camera} or {@code render_camera}
   */
  public View view(TaskWorld world, String name, int width, int height) {
    if (name.equals(Presets.HAND_CAMERA)) {
      return View.mounted(world.scene().link(HAND_LINK).pose(), width, height, HAND_ANGLE);
    }
    CameraView fixed =
        name.equals(Presets.BASE_CAMERA) ? world.spec().sensor() : world.spec().film();
    return View.between(fixed.eye(), fixed.target(), width, height, fixed.fieldOfView());
  }

  /** Renders an image from any camera. */
  public byte[] render(TaskWorld world, View view) {
    return renderer(view).render(looks(world), body(world), view);
  }

  /** Returns the renderer for the size of a view, which holds the depth of its last image. */
  public SceneRenderer renderer(View view) {
    return renderers.computeIfAbsent(
        new Size(view.width(), view.height(), view.fieldOfView()), _ -> new SceneRenderer(view));
  }

  /** Returns the looks of a scene, which are the same throughout an episode. */
  private List<Looks> looks(TaskWorld world) {
    if (world.scene() != seen) {
      looks = List.copyOf(build(world));
      seen = world.scene();
    }
    return looks;
  }

  private List<Looks> build(TaskWorld world) {
    List<Looks> all = new ArrayList<>(store.scene(robot));
    for (ActorDescription actor : world.scene().description().actors()) {
      if (!actor.hidden() && !actor.visuals().isEmpty()) {
        all.add(Looks.of(actor.name(), actor.visuals()));
      }
    }
    return all;
  }

  private static Function<String, Pose> body(TaskWorld world) {
    PhysicsScene scene = world.scene();
    return name ->
        scene.linkNames().contains(name) ? scene.link(name).pose() : scene.body(name).pose();
  }

  @Override
  public void close() {
    renderers.clear();
    looks = List.of();
    seen = null;
  }
}
