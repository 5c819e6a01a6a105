package org.policytrim.pi05.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.KeyValues;
import org.policytrim.pi05.graph.Pi05Sizes;
import org.policytrim.pi05.graph.Prefix;

/**
 * The loss of flow matching: the expert is to point from the demonstrated plan to the noise it was
 * mixed with, wherever between the two it looks from. Prefix and expert are computed together; each
 * demonstration is seen with several noises, so that its prefix, by far the larger part of the
 * work, pays more than once.
 */
public final class ImitationComputation implements Computation {

  /** [rows, plan length, action width], a mix of plan and noise. */
  public static final String MIXED = "mixed";

  /** [rows, plan length, action width], noise minus plan. */
  public static final String DIRECTION = "direction";

  /** [rows, plan length, action width], how much each number counts; sums to 1. */
  public static final String SHARES = "shares";

  /** The weighted mean squared difference; a single number. */
  public static final String LOSS = "loss";

  private final Pi05Sizes sizes;
  private final Prefix prefix;
  private final Expert expert;
  private final int noises;

  /**
   * A computation over the weights of both halves.
   *
   * @param noises how many rows each demonstration has, at least 1
   */
  public ImitationComputation(Pi05Sizes sizes, Prefix prefix, Expert expert, int noises) {
    this.sizes = sizes;
    this.prefix = prefix;
    this.expert = expert;
    this.noises = noises;
  }

  @Override
  public List<Input> inputs() {
    int length = expert.planLength();
    List<Input> inputs = new ArrayList<>(PrefixComputation.inputs(sizes));
    inputs.add(Input.floats(MIXED, -1, length, sizes.actionWidth()));
    inputs.add(Input.floats(DIRECTION, -1, length, sizes.actionWidth()));
    inputs.add(Input.floats(SHARES, -1, length, sizes.actionWidth()));
    inputs.add(Input.floats(LogDensityComputation.TIMES, -1, sizes.expert().width()));
    return inputs;
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    Rows rows = new Rows(sizes, noises);
    T valid = inputs.get(FeatureNames.VALID);
    List<KeyValues<T>> made =
        prefix.keyValues(ops, prefix.embed(ops, PrefixComputation.read(inputs)), valid);
    Expert.Context<T> context =
        expert.context(ops, rows.keyValues(ops, made), rows.valid(ops, valid));
    T modulations = expert.modulations(ops, inputs.get(LogDensityComputation.TIMES));
    T velocity = expert.velocity(ops, context, inputs.get(MIXED), modulations).velocity();
    T off = ops.square(ops.subtract(velocity, inputs.get(DIRECTION)));
    return Map.of(LOSS, ops.sum(ops.multiply(off, inputs.get(SHARES)), 0, 1, 2));
  }
}
