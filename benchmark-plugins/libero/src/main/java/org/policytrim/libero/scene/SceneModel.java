package org.policytrim.libero.scene;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * One lane's model of a task's scene. Its sites are hidden as the original hides those of the robot
 * and of objects: by a negative opacity, which comes back when a stove's burner glows.
 */
public final class SceneModel implements AutoCloseable {

  private static final int OPACITY = 3;

  private final Scene scene;
  private final MjModel composed;
  private final MjModel model;
  private final Runnable onClose;
  private final List<Integer> burners = new ArrayList<>();
  private final float[] hidden;
  private boolean closed;

  SceneModel(Scene scene, MjModel composed, MjModel model, Runnable onClose) {
    this.scene = scene;
    this.composed = composed;
    this.model = model;
    this.onClose = onClose;
    FloatView colours = model.view(ModelArrays.SITE_RGBA);
    for (int site = 0; site < colours.rows(); site++) {
      float opacity = colours.get(site, OPACITY);
      if (opacity > 0 && isHidden(model.name(ObjectType.SITE, site))) {
        colours.set(site, OPACITY, -opacity);
      }
    }
    scene.stoves().forEach(stove -> burners.add(model.id(ObjectType.SITE, stove + "_burner")));
    this.hidden = new float[burners.size()];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = colours.get(burners.get(i), OPACITY);
    }
  }

  private boolean isHidden(String site) {
    return site.startsWith("robot0_")
        || site.startsWith("gripper0_")
        || site.startsWith("mount0_")
        || scene.objects().keySet().stream().anyMatch(name -> site.startsWith(name + "_"));
  }

  /** What it was composed from. */
  public Scene scene() {
    return scene;
  }

  /** The model as it was composed, which all lanes share; not to be edited. */
  public MjModel composed() {
    return composed;
  }

  /** The lane's own model; fixtures and sites may be edited. */
  public MjModel model() {
    return model;
  }

  /**
   * Lets a stove's burner glow, or not.
   *
   * @param stove its number among {@link Scene#stoves}
   */
  public void glow(int stove, boolean glows) {
    float opacity = glows ? 1 - hidden[stove] : hidden[stove];
    model.view(ModelArrays.SITE_RGBA).set(burners.get(stove), OPACITY, opacity);
  }

  /** Whether a stove's burner glows. */
  public boolean glows(int stove) {
    return model.view(ModelArrays.SITE_RGBA).get(burners.get(stove), OPACITY) > 0;
  }

  /**
   * Puts a fixture somewhere; the next forward pass knows it.
   *
   * @param fixture which
   * @param position in metres in the world, 3
   * @param orientation wxyz, 4
   */
  public void place(SceneObject fixture, double[] position, double[] orientation) {
    int body = model.id(ObjectType.BODY, fixture.bodyName());
    model.bodyPos().setRow(body, position);
    model.bodyQuat().setRow(body, orientation);
  }

  /** Gives the lane's part back. Closing twice is allowed. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      model.close();
      onClose.run();
    }
  }
}
