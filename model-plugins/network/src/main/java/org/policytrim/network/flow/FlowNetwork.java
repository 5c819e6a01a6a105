package org.policytrim.network.flow;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.network.operation.Computation.Input;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterSchema;

/**
 * A network that gives the velocity of a noisy plan, which is all that denoising, exploration,
 * their densities and imitation need to know of a model. Implement it to bring another flow.
 */
public interface FlowNetwork {

  /** Its weights. */
  ParameterSchema schema();

  /** How many actions it predicts. */
  int chunkLength();

  /** How many numbers an action has inside the network, padding included. */
  int actionWidth();

  /** Which way its time runs. */
  FlowDirection direction();

  /** How many numbers an embedded time has. */
  int timeWidth();

  /** Writes an embedded time into {@code target} from {@code position} on. */
  void embedTime(double time, float[] target, int position);

  /** A time to learn at, drawn as the original draws it. */
  double drawTime(RandomGenerator random);

  /** The features it reads, as inputs of a computation; all floats, the batch first. */
  List<Input> features();

  /**
   * Builds what does not depend on plan or time.
   *
   * @param features by name, at least those of {@link #features}; one row per element of the batch
   * @param each how many rows of plans each element of the batch has; rows of one element are
   *     neighbours
   */
  <T> VelocityField<T> field(TensorOperations<T> ops, Map<String, T> features, int each);
}
