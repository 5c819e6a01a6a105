package org.policytrim.network.flow;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.network.operation.Computation.Input;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;

/**
 * A network that computes the velocity of a noisy chunk. Denoising, exploration, its densities and
 * imitation depend on nothing else of a model. Implement it to add another flow family.
 */
public interface FlowNetwork {

  /** Returns its weights. */
  ParameterSchema schema();

  /** Returns the number of actions it predicts. */
  int chunkLength();

  /** Returns the numbers of an action inside the network, padding included. */
  int actionWidth();

  /** Returns the direction of its time. */
  FlowDirection direction();

  /** Returns the width of an embedded time. */
  int timeWidth();

  /** Writes an embedded time into {@code target} from {@code position} on. */
  void embedTime(double time, float[] target, int position);

  /** Draws a training time from the original's distribution. */
  double drawTime(RandomGenerator random);

  /** Returns the features it reads as inputs of a computation; all floats, the batch first. */
  List<Input> features();

  /**
   * Builds the part that depends on neither chunk nor time.
   *
   * @param features by name, at least those of {@link #features}; one row per element of the batch
   * @param each the rows of chunks for each element of the batch; rows of one element are
   *     neighbours
   */
  <T> VelocityField<T> field(TensorOperations<T> ops, Map<String, T> features, int each);

  /**
   * Builds the same with a probe. A network whose recordings hold no intermediate tensors ignores
   * it.
   *
   * @param probe receives the intermediate tensors of the field and of every velocity
   */
  default <T> VelocityField<T> field(
      TensorOperations<T> ops, Map<String, T> features, int each, Probe<T> probe) {
    return field(ops, features, each);
  }
}
