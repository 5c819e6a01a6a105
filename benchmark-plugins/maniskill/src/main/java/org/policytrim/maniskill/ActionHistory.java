package org.policytrim.maniskill;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/**
 * The actions of an episode. They are its snapshot: PhysX cannot save its complete state, but equal
 * starts and actions give equal episodes to the last bit.
 */
final class ActionHistory {

  private static final String ACTIONS = "actions";

  private final List<float[]> actions = new ArrayList<>();

  void clear() {
    actions.clear();
  }

  void add(float[] action) {
    actions.add(action.clone());
  }

  /** Returns the actions as a snapshot's content. */
  NamedTensors pack() {
    if (actions.isEmpty()) {
      return NamedTensors.empty();
    }
    int axes = actions.getFirst().length;
    float[] values = new float[actions.size() * axes];
    for (int step = 0; step < actions.size(); step++) {
      System.arraycopy(actions.get(step), 0, values, step * axes, axes);
    }
    return NamedTensors.of(ACTIONS, FloatTensor.wrap(Shape.of(actions.size(), axes), values));
  }

  /**
   * Returns the actions of a snapshot.
   *
   * @param axes the numbers per action
   * @param steps the number of actions
   * @throws IllegalArgumentException if the content has other numbers
   */
  static List<float[]> unpack(NamedTensors content, int axes, int steps) {
    List<float[]> unpacked = new ArrayList<>();
    if (steps == 0) {
      return unpacked;
    }
    float[] values = content.floats(ACTIONS).toArray();
    if (values.length != steps * axes) {
      throw new IllegalArgumentException(
          "a snapshot after %d steps has %d numbers, found %d"
              .formatted(steps, steps * axes, values.length));
    }
    for (int step = 0; step < steps; step++) {
      float[] action = new float[axes];
      System.arraycopy(values, step * axes, action, 0, axes);
      unpacked.add(action);
    }
    return unpacked;
  }
}
