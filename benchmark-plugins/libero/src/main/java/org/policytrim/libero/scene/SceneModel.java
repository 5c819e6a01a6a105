package org.policytrim.libero.scene;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * The model of one environment. The sites of the robot and of objects are hidden as in the
 * original, by a negative opacity, which is inverted when a stove's burner is lit.
 */
public final class SceneModel implements AutoCloseable {

  private static final int OPACITY = 3;

  private final ComposedScene scene;
  private final MjModel composed;
  private final MjModel model;
  private final Runnable onClose;
  private final List<Integer> burners = new ArrayList<>();
  private final float[] hidden;
  private boolean closed;

  SceneModel(ComposedScene scene, MjModel composed, MjModel model, Runnable onClose) {
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

  /** Returns the scene. */
  public ComposedScene scene() {
    return scene;
  }

  /** Returns the model as composed, which environments share; not to be edited. */
  public MjModel composed() {
    return composed;
  }

  /** Returns the environment's own model; fixtures and sites may be edited. */
  public MjModel model() {
    return model;
  }

  /**
   * Shows or hides the glow of a stove's burner.
   *
   * @param stove its index in {@link ComposedScene#stoves}
   */
  public void setLit(int stove, boolean lit) {
    float opacity = lit ? 1 - hidden[stove] : hidden[stove];
    model.view(ModelArrays.SITE_RGBA).set(burners.get(stove), OPACITY, opacity);
  }

  /** Returns whether a stove's burner glows. */
  public boolean isLit(int stove) {
    return model.view(ModelArrays.SITE_RGBA).get(burners.get(stove), OPACITY) > 0;
  }

  /**
   * Sets the pose of a fixture; it takes effect with the next forward pass.
   *
   * @param fixture the fixture
   * @param position in metres in the world frame, 3
   * @param orientation wxyz, 4
   */
  public void placeFixture(SceneObject fixture, double[] position, double[] orientation) {
    int body = model.id(ObjectType.BODY, fixture.bodyName());
    model.bodyPos().setRow(body, position);
    model.bodyQuat().setRow(body, orientation);
  }

  /** Releases the environment's model. Closing twice is allowed. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      model.close();
      onClose.run();
    }
  }
}
