package org.policytrim.gr00t.graph;

import java.util.List;
import org.policytrim.network.layer.Category;
import org.policytrim.network.layer.CategoryLinear;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.ParameterScope;

/** Encoders of states and actions and a decoder of velocities, with weights per embodiment. */
final class EmbodimentCoders {

  private final CategoryLinear stateIn;
  private final CategoryLinear stateOut;
  private final CategoryLinear actionIn;
  private final CategoryLinear actionAndTime;
  private final CategoryLinear actionOut;
  private final CategoryLinear velocityIn;
  private final CategoryLinear velocityOut;

  /** Registers {@code state_encoder}, {@code action_encoder} and {@code action_decoder}. */
  EmbodimentCoders(ParameterScope scope, HeadSizes sizes) {
    int count = sizes.embodiments();
    int width = sizes.width();
    int hidden = sizes.hidden();
    ParameterScope state = scope.child("state_encoder");
    stateIn = new CategoryLinear(state.child("layer1"), count, sizes.stateWidth(), hidden);
    stateOut = new CategoryLinear(state.child("layer2"), count, hidden, width);
    ParameterScope action = scope.child("action_encoder");
    actionIn = new CategoryLinear(action.child("W1"), count, sizes.actionWidth(), width);
    actionAndTime = new CategoryLinear(action.child("W2"), count, 2 * width, width);
    actionOut = new CategoryLinear(action.child("W3"), count, width, width);
    ParameterScope decoder = scope.child("action_decoder");
    velocityIn = new CategoryLinear(decoder.child("layer1"), count, hidden, hidden);
    velocityOut = new CategoryLinear(decoder.child("layer2"), count, hidden, sizes.actionWidth());
  }

  /** Encodes states: [rows, 1, state width] to [rows, 1, width]. */
  <T> T state(TensorOperations<T> ops, T state, Category<T> embodiment) {
    T inner = ops.activate(stateIn.apply(ops, state, 1, embodiment), Activation.RELU);
    return stateOut.apply(ops, inner, 1, embodiment);
  }

  /**
   * Encodes noisy chunks.
   *
   * @param noisy [rows, length, action width]
   * @param time [1 or rows, 1, width], the time's embedding
   * @return [rows, length, width]
   */
  <T> T actions(TensorOperations<T> ops, T noisy, T time, int length, Category<T> embodiment) {
    T mapped = actionIn.apply(ops, noisy, length, embodiment);
    // The time for each action of each row; the number of rows is only known at run time.
    T times = ops.add(ops.scale(mapped, 0), time);
    T joined = ops.concatenate(2, List.of(mapped, times));
    T inner = ops.activate(actionAndTime.apply(ops, joined, length, embodiment), Activation.SILU);
    return actionOut.apply(ops, inner, length, embodiment);
  }

  /** Decodes velocities: [rows, tokens, hidden] to [rows, tokens, action width]. */
  <T> T velocities(TensorOperations<T> ops, T x, int tokens, Category<T> embodiment) {
    T inner = ops.activate(velocityIn.apply(ops, x, tokens, embodiment), Activation.RELU);
    return velocityOut.apply(ops, inner, tokens, embodiment);
  }
}
