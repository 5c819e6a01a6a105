package org.policytrim.api.action;

import org.policytrim.api.tensor.Matrix;

/**
 * The actions one forward call predicts, in the units of the policy's {@link ActionSpec}.
 *
 * @param actions [steps, axes], first action first; at least one step, every value finite
 */
public record ActionChunk(Matrix actions) {

  public ActionChunk {
    if (actions.rows() < 1) {
      throw new IllegalArgumentException("a plan has at least one action");
    }
    if (!actions.isFinite()) {
      throw new IllegalArgumentException("a plan's actions are finite numbers");
    }
  }

  /** The number of actions. */
  public int steps() {
    return actions.rows();
  }

  /** A copy of one action. */
  public double[] action(int step) {
    return actions.row(step);
  }
}
