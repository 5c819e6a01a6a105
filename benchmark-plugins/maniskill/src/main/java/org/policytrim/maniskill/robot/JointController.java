package org.policytrim.maniskill.robot;

import java.util.Arrays;

/** Controls the joints: absolute positions, or changes of the present or the target positions. */
final class JointController implements ArmController {

  /** The largest change of a joint in one action in radians. */
  private static final float RANGE = 0.1f;

  private final boolean delta;
  private final boolean accumulates;
  private float[] target = new float[0];

  /**
   * Creates a controller.
   *
   * @param delta whether an action is a change, from -1 to 1 for the whole range
   * @param accumulates whether it changes the last target instead of the present position
   */
  JointController(boolean delta, boolean accumulates) {
    this.delta = delta;
    this.accumulates = accumulates;
  }

  @Override
  public void reset(ArmState state) {
    target = Arrays.copyOf(state.positions(), Panda.ARM_JOINTS);
  }

  @Override
  public float[] targets(float[] action, ArmState state) {
    float[] from = accumulates ? target : state.positions();
    float[] next = new float[Panda.ARM_JOINTS];
    for (int joint = 0; joint < next.length; joint++) {
      next[joint] =
          delta ? from[joint] + RANGE * Math.clamp(action[joint], -1f, 1f) : action[joint];
    }
    target = next;
    return next.clone();
  }
}
