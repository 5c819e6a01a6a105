package org.policytrim.api.action;

import org.apiguardian.api.API;
import org.policytrim.api.tensor.Matrix;

/**
 * The actions that one forward call predicts, in the units of the policy's {@link ActionSpec}.
 *
 * @param actions [steps, axes], first action first; at least one step, every value finite
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record ActionChunk(Matrix actions) {

  public ActionChunk {
    if (actions.rows() < 1) {
      throw new IllegalArgumentException("an action chunk needs at least one action");
    }
    if (!actions.isFinite()) {
      throw new IllegalArgumentException("the actions of a chunk must be finite");
    }
  }

  /** Returns the number of actions. */
  public int steps() {
    return actions.rows();
  }

  /** Returns a copy of one action. */
  public double[] action(int step) {
    return actions.row(step);
  }
}
