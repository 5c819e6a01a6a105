package org.policytrim.libero.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.scene.Scene;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.random.NumpyRandom;

/**
 * Draws beginnings of a task as the original's resets do: {@code env.seed(s)}, then one {@code
 * env.reset()} after the other. May be used from any thread.
 *
 * <p>A reset draws seven numbers for a noise on the arm's joints, which has size zero in the
 * original's evaluation; the joint positions that the description asks for, once more with every
 * reset, since the original lists them anew each time and keeps the old list; then the places.
 * Where there is no room it begins anew.
 */
public final class Placements {

  /** In radians: the standard deviation of the recorded states' arm joints, in every suite. */
  public static final double RECORDED_ARM_NOISE = 0.02;

  /** The arm at the beginning, in radians. */
  private static final double[] ARM = {
    0, -1.61037389e-01, 0.00, -2.44459747e00, 0.00, 2.22675220e00, Math.PI / 4
  };

  /** The fingers at the beginning, half open, in metres. */
  private static final double[] FINGERS = {0.020833, -0.020833};

  private static final String ARM_JOINT = "robot0_joint1";
  private static final String FINGER_JOINT = "gripper0_finger_joint1";
  private static final int MOST_RESETS = 200;

  private final Scene scene;
  private final MjModel model;
  private final List<JointDraw> joints;
  private final List<Placement> placements;

  /**
   * The draws of a scene.
   *
   * @param model its compiled model, fixtures still where the composed model has them; stays the
   *     caller's, and open as long as something is drawn
   * @throws org.policytrim.libero.bddl.BddlException if a fact of the beginning can't be brought
   *     about
   */
  public Placements(Scene scene, MjModel model) {
    this.scene = scene;
    PlacementPlan plan = new PlacementPlan(scene);
    this.joints = plan.joints();
    this.placements = plan.placements();
    this.model = model;
  }

  /** A fresh sequence of resets after {@code env.seed(seed)}. */
  public Sequence after(long seed) {
    return after(seed, 0);
  }

  /**
   * The same with noise on the arm's joints.
   *
   * @param armNoise its standard deviation in radians
   */
  public Sequence after(long seed, double armNoise) {
    return new Sequence(new NumpyRandom(seed), armNoise);
  }

  /** One reset after the other. */
  public final class Sequence {

    private final NumpyRandom random;
    private final double armNoise;

    /** How often the original has listed the joints: once when it was made. */
    private int listed = 1;

    Sequence(NumpyRandom random, double armNoise) {
      this.random = random;
      this.armNoise = armNoise;
    }

    /**
     * The beginning after the next reset.
     *
     * @throws PluginException if there is no room
     */
    public Beginning next() {
      for (int tried = 0; tried < MOST_RESETS; tried++) {
        listed++;
        try {
          return reset();
        } catch (PlacementException noRoom) {
          if (tried == MOST_RESETS - 1) {
            throw new PluginException(
                "libero",
                "%s: %s, after %d resets"
                    .formatted(scene.description().file(), noRoom.getMessage(), MOST_RESETS),
                "Make the regions of the description larger",
                noRoom);
          }
        }
      }
      throw new AssertionError("unreachable");
    }

    private Beginning reset() {
      try (MjData data = model.newData()) {
        return reset(data);
      }
    }

    private Beginning reset(MjData data) {
      DoubleView positions = data.qpos();
      double[] arm = Arrays.stream(ARM).map(at -> at + armNoise * random.nextGaussian()).toArray();
      positions.setAll(model.qposAddress(ARM_JOINT), arm);
      positions.setAll(model.qposAddress(FINGER_JOINT), FINGERS);
      for (int round = 0; round < listed; round++) {
        for (JointDraw draw : joints) {
          double position = random.uniform(draw.low(), draw.high());
          draw.joints().forEach(joint -> positions.set(model.qposAddress(joint), position));
        }
      }
      data.kinematics();
      Map<String, Placed> placed = new LinkedHashMap<>();
      for (Placement placement : placements) {
        placed.put(placement.object().name(), placement.draw(random, placed, data));
      }
      List<Placed> fixtures = new ArrayList<>();
      for (Placed one : placed.values()) {
        if (one.object().isFixture()) {
          fixtures.add(one);
        } else {
          int address = model.qposAddress(one.object().freeJoint());
          positions.setAll(address, one.x(), one.y(), one.z());
          positions.setAll(address + 3, one.orientation());
        }
      }
      double[] state = new double[1 + positions.length() + data.qvel().length()];
      positions.read(0, state, 1, positions.length());
      return new Beginning(state, fixtures);
    }
  }
}
