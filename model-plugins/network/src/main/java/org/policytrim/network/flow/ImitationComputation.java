package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.Probe;
import org.policytrim.network.operation.TensorOperations;

/**
 * The loss of flow matching: the squared difference between the network's velocity and the
 * direction from a demonstrated chunk to the noise it was mixed with. Backbone and head are one
 * graph. Each demonstration is mixed with several noises, because its features, by far the larger
 * part of the work, are the same for all of them.
 */
public final class ImitationComputation implements Computation {

  /** The mixture of chunk and noise, [rows, chunk length, action width]. */
  public static final String MIXED = "mixed";

  /** The target velocity, [rows, chunk length, action width]. */
  public static final String DIRECTION = "direction";

  /** The weight of each number, [rows, chunk length, action width]; sums to 1. */
  public static final String SHARES = "shares";

  /** The embedded times, [rows, time width]. */
  public static final String TIMES = "times";

  /** The weighted mean squared difference; a single number. */
  public static final String LOSS = "loss";

  private final Computation backbone;
  private final List<Input> passed;
  private final FlowNetwork network;
  private final int noises;
  private final boolean traced;

  /**
   * Makes a computation over the weights of backbone and head.
   *
   * @param backbone computes features; its inputs are features too
   * @param passed features that come from the observation as they are
   * @param noises the rows of each demonstration, at least 1
   */
  public ImitationComputation(
      Computation backbone, List<Input> passed, FlowNetwork network, int noises) {
    this(backbone, passed, network, noises, false);
  }

  private ImitationComputation(
      Computation backbone, List<Input> passed, FlowNetwork network, int noises, boolean traced) {
    this.backbone = backbone;
    this.passed = List.copyOf(passed);
    this.network = network;
    this.noises = noises;
    this.traced = traced;
  }

  /**
   * Returns the loss of a head alone, for features that are inputs, with all probed tensors as
   * further outputs.
   */
  public static ImitationComputation traced(FlowNetwork network) {
    Computation nothing =
        new Computation() {
          @Override
          public List<Input> inputs() {
            return network.features();
          }

          @Override
          public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
            return Map.of();
          }
        };
    return new ImitationComputation(nothing, List.of(), network, 1, true);
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
    Map<String, T> outputs = new LinkedHashMap<>();
    Probe<T> probe =
        traced ? (name, value) -> outputs.put(name, ops.scale(value, 1)) : Probe.none();
    VelocityField<T> field = network.field(ops, features, noises, probe);
    T condition = field.condition(inputs.get(TIMES));
    T velocity = field.velocity(inputs.get(MIXED), condition).velocity();
    T off = ops.square(ops.subtract(velocity, inputs.get(DIRECTION)));
    outputs.put(LOSS, ops.sum(ops.multiply(off, inputs.get(SHARES)), 0, 1, 2));
    return outputs;
  }
}
