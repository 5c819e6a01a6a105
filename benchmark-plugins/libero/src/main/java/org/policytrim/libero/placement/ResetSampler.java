package org.policytrim.libero.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.libero.scene.ComposedScene;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.toolkit.random.NumpyRandom;

/**
 * Draws initial states of a task as the original's resets do: {@code env.seed(s)}, then a sequence
 * of {@code env.reset()}. May be used from any thread.
 *
 * <p>A reset draws seven numbers for noise on the arm's joints, whose scale is zero in the
 * original's evaluation; then the joint positions of the description, one more time with every
 * reset, because the original lists them again each time and keeps the old entries; then the poses
 * of the objects. If no position is free, it starts again.
 */
public final class ResetSampler {

  /**
   * The standard deviation of the arm's joints in the recorded states of every suite, in radians.
   */
  public static final double RECORDED_ARM_NOISE = 0.02;

  /** The initial positions of the arm's joints, in radians. */
  private static final double[] ARM = {
    0, -1.61037389e-01, 0.00, -2.44459747e00, 0.00, 2.22675220e00, Math.PI / 4
  };

  /** The initial positions of the fingers, half open, in metres. */
  private static final double[] FINGERS = {0.020833, -0.020833};

  private static final String ARM_JOINT = "robot0_joint1";
  private static final String FINGER_JOINT = "gripper0_finger_joint1";
  private static final int MOST_RESETS = 200;

  private final ComposedScene scene;
  private final MjModel model;
  private final List<JointRange> joints;
  private final List<PlacementSampler> placements;

  /**
   * Creates a sampler for a scene.
   *
   * @param model the compiled model, with fixtures where the composed model has them; it is not
   *     closed by this class and must stay open while states are drawn
   * @throws org.policytrim.libero.bddl.BddlException if an initial fact cannot be satisfied
   */
  public ResetSampler(ComposedScene scene, MjModel model) {
    this.scene = scene;
    PlacementPlan plan = new PlacementPlan(scene);
    this.joints = plan.joints();
    this.placements = plan.placements();
    this.model = model;
  }

  /** Returns a new sequence of resets after {@code env.seed(seed)}. */
  public Sequence after(long seed) {
    return after(seed, 0);
  }

  /**
   * Returns a new sequence of resets with noise on the arm's joints.
   *
   * @param armNoise its standard deviation in radians
   */
  public Sequence after(long seed, double armNoise) {
    return new Sequence(new NumpyRandom(seed), armNoise);
  }

  /** A sequence of resets. */
  public final class Sequence {

    private final NumpyRandom random;
    private final double armNoise;

    /** The number of times the original has listed the joints, including once at construction. */
    private int listed = 1;

    Sequence(NumpyRandom random, double armNoise) {
      this.random = random;
      this.armNoise = armNoise;
    }

    /**
     * Returns the initial state after the next reset.
     *
     * @throws PluginException if no position is free
     */
    public InitialConfiguration next() {
      for (int attempt = 0; attempt < MOST_RESETS; attempt++) {
        listed++;
        try {
          return reset();
        } catch (PlacementException noRoom) {
          if (attempt == MOST_RESETS - 1) {
            throw new PluginException(
                "libero",
                "%s: %s, after %d resets"
                    .formatted(scene.description().file(), noRoom.getMessage(), MOST_RESETS),
                "Enlarge the regions of the description",
                noRoom);
          }
        }
      }
      throw new AssertionError("unreachable");
    }

    private InitialConfiguration reset() {
      try (MjData data = model.newData()) {
        return reset(data);
      }
    }

    private InitialConfiguration reset(MjData data) {
      DoubleView positions = data.qpos();
      double[] arm = Arrays.stream(ARM).map(at -> at + armNoise * random.nextGaussian()).toArray();
      positions.setAll(model.qposAddress(ARM_JOINT), arm);
      positions.setAll(model.qposAddress(FINGER_JOINT), FINGERS);
      for (int round = 0; round < listed; round++) {
        for (JointRange draw : joints) {
          double position = random.uniform(draw.low(), draw.high());
          draw.joints().forEach(joint -> positions.set(model.qposAddress(joint), position));
        }
      }
      data.kinematics();
      Map<String, PlacedObject> placed = new LinkedHashMap<>();
      for (PlacementSampler placement : placements) {
        placed.put(placement.object().name(), placement.draw(random, placed, data));
      }
      List<PlacedObject> fixtures = new ArrayList<>();
      for (PlacedObject one : placed.values()) {
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
      return new InitialConfiguration(state, fixtures);
    }
  }
}
