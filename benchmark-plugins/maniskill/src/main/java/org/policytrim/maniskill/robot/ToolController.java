package org.policytrim.maniskill.robot;

import java.util.Arrays;
import java.util.Optional;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.SinglePrecision;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * Controls the pose of the tool by changes in the frame of the base, through inverse kinematics. If
 * there is no solution the arm stays where it is. Targets are computed in single precision, as the
 * original does.
 */
final class ToolController implements ArmController {

  /** The largest translation along one axis in one action in metres. */
  private static final float TRANSLATION = 0.1f;

  /**
   * The factor of rotations in radians. It is negative because the original scales them by the
   * lower limit of their range.
   */
  private static final float ROTATION = -0.1f;

  private final InverseKinematics solver;
  private final boolean rotates;
  private final boolean accumulates;
  private Pose target = Pose.IDENTITY;

  /**
   * Creates a controller.
   *
   * @param solver finds joint positions
   * @param rotates whether an action has three rotations after the three translations
   * @param accumulates whether it changes the last target instead of the present pose
   */
  ToolController(InverseKinematics solver, boolean rotates, boolean accumulates) {
    this.solver = solver;
    this.rotates = rotates;
    this.accumulates = accumulates;
  }

  @Override
  public void reset(ArmState state) {
    target = state.tool();
  }

  @Override
  public float[] targets(float[] action, ArmState state) {
    Pose from = accumulates ? target : state.tool();
    Vec3 way =
        new Vec3(
            TRANSLATION * Math.clamp(action[0], -1f, 1f),
            TRANSLATION * Math.clamp(action[1], -1f, 1f),
            TRANSLATION * Math.clamp(action[2], -1f, 1f));
    Quat turn = rotates ? rotation(action) : Quat.IDENTITY;
    target =
        new Pose(
            SinglePrecision.plus(from.position(), way),
            SinglePrecision.times(turn, from.rotation()));
    double[] start = new double[Panda.ARM_JOINTS];
    Arrays.setAll(start, joint -> state.positions()[joint]);
    Optional<double[]> solution = solver.solve(target, start);
    float[] targets = Arrays.copyOf(state.positions(), Panda.ARM_JOINTS);
    solution.ifPresent(
        found -> {
          for (int joint = 0; joint < targets.length; joint++) {
            targets[joint] = (float) found[joint];
          }
        });
    return targets;
  }

  private static Quat rotation(float[] action) {
    float square = action[3] * action[3] + action[4] * action[4] + action[5] * action[5];
    float norm = (float) Math.sqrt(square);
    float scale = norm > 1 ? 1 / norm : 1;
    return SinglePrecision.eulerXyz(
        action[3] * scale * ROTATION, action[4] * scale * ROTATION, action[5] * scale * ROTATION);
  }
}
