package org.policytrim.maniskill.verify;

import org.policytrim.api.tool.Verification;
import org.policytrim.toolkit.verification.ComparedQuantity;
import org.policytrim.toolkit.verification.ErrorTable;

/** The largest difference of each kind of quantity and its location. */
final class Differences {

  /** The kinds of quantities with their tolerances. */
  enum Kind implements ComparedQuantity {
    /** Joint and object positions that a seed draws, in radians and metres. */
    RESET("reset from its seed: positions", 0),
    /** Object orientations that a seed draws; the original's vectorised sine differs. */
    RESET_ROTATION("reset from its seed: rotations", 1e-7),
    /** Joint positions in a replay of the drive targets. */
    POSITIONS("qpos", 0),
    /** Joint velocities in a replay of the drive targets. */
    VELOCITIES("qvel", 0),
    /** Object poses in a replay of the drive targets. */
    ACTORS("object poses", 0),
    /** The state vector; partly computed in single precision by the original. */
    OBSERVATION("observation", 1e-6),
    /** The normalised dense reward. */
    REWARD("reward", 1e-5),
    /** 0 if success is equal. */
    SUCCESS("success", 0),
    /** Drive targets from actions that control joints, in radians. */
    JOINT_TARGETS("drive targets from joint actions", 0),
    /** Drive targets from actions that control the tool, in radians. */
    TOOL_TARGETS("drive targets from tool actions", 1e-6),
    /** The first successful step in a replay of the actions. */
    FIRST_SUCCESS("first success of a replay of actions", 0),
    /** The mean difference of pixels in 255ths. */
    PICTURE_MEAN("mean difference of frames in grey levels", 0.5),
    /** The share of pixels that differ by more than two grey levels. */
    PICTURE_PIXELS("share of pixels over two grey levels", 0.015),
    /** The share of depths that differ by more than a millimetre. */
    PICTURE_DEPTH("share of depths over 1 mm", 0.001);

    private final String label;
    private final double tolerance;

    Kind(String label, double tolerance) {
      this.label = label;
      this.tolerance = tolerance;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public double tolerance() {
      return tolerance;
    }
  }

  private final ErrorTable table = ErrorTable.inOrder(Kind.values());

  /** Counts one more recording. */
  void countCase() {
    table.countCase();
  }

  /** Compares two numbers. */
  void compare(Kind kind, double computed, double recorded, String place) {
    table.compare(kind, computed, recorded, place);
  }

  /** Compares two arrays; different lengths give an infinite error. */
  void compare(Kind kind, double[] computed, double[] recorded, String place) {
    table.compare(kind, computed, recorded, place);
  }

  /** Adds an error. */
  void add(Kind kind, double error, String place) {
    table.add(kind, error, 1, place);
  }

  /** Returns the largest errors. */
  Verification result() {
    return table.result();
  }
}
