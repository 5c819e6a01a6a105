package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;

/**
 * The loss of flow matching: the network is to give the direction between the demonstrated plan and
 * the noise it was mixed with, wherever between the two it looks from. Backbone and head are
 * computed together; each demonstration is seen with several noises, so that its features, by far
 * the larger part of the work, pay more than once.
 */
public final class ImitationComputation implements Computation {

  /** [rows, plan length, action width], a mix of plan and noise. */
  public static final String MIXED = "mixed";

  /** [rows, plan length, action width], the velocity to be given. */
  public static final String DIRECTION = "direction";

  /** [rows, plan length, action width], how much each number counts; sums to 1. */
  public static final String SHARES = "shares";

  /** [rows, time width], the embedded times. */
  public static final String TIMES = "times";

  /** The weighted mean squared difference; a single number. */
  public static final String LOSS = "loss";

  private final Computation backbone;
  private final List<Input> passed;
  private final FlowNetwork network;
  private final int noises;

  /**
   * A computation over the weights of both halves.
   *
   * @param backbone gives features; its inputs are features too
   * @param passed features that come from the observation as they are
   * @param noises how many rows each demonstration has, at least 1
   */
  public ImitationComputation(
      Computation backbone, List<Input> passed, FlowNetwork network, int noises) {
    this.backbone = backbone;
    this.passed = List.copyOf(passed);
    this.network = network;
    this.noises = noises;
  }

  @Override
  public List<Input> inputs() {
    int length = network.chunkLength();
    List<Input> inputs = new ArrayList<>(backbone.inputs());
    inputs.addAll(passed);
    inputs.add(Input.floats(MIXED, -1, length, network.actionWidth()));
    inputs.add(Input.floats(DIRECTION, -1, length, network.actionWidth()));
    inputs.add(Input.floats(SHARES, -1, length, network.actionWidth()));
    inputs.add(Input.floats(TIMES, -1, network.timeWidth()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Map<String, T> features = new HashMap<>(inputs);
    features.putAll(backbone.build(ops, inputs));
    VelocityField<T> field = network.field(ops, features, noises);
    T condition = field.condition(inputs.get(TIMES));
    T velocity = field.velocity(inputs.get(MIXED), condition).velocity();
    T off = ops.square(ops.subtract(velocity, inputs.get(DIRECTION)));
    return Map.of(LOSS, ops.sum(ops.multiply(off, inputs.get(SHARES)), 0, 1, 2));
  }
}
