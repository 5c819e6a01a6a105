package org.policytrim.maniskill.task;

import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;

/** Fills the state vector of an observation. */
final class StateBuilder {

  private final double[] values;
  private int next;

  StateBuilder(int size) {
    this.values = new double[size];
  }

  StateBuilder add(double value) {
    values[next++] = value;
    return this;
  }

  StateBuilder add(boolean value) {
    return add(value ? 1 : 0);
  }

  StateBuilder add(Vec3 value) {
    return add(value.x()).add(value.y()).add(value.z());
  }

  StateBuilder add(Pose value) {
    for (double number : value.toArray()) {
      add(number);
    }
    return this;
  }

  double[] finish() {
    if (next != values.length) {
      throw new IllegalStateException(
          "the state has %d numbers, its layout %d".formatted(next, values.length));
    }
    return values;
  }
}
