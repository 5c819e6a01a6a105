package org.policytrim.libero;

/** The meaning of the last number of an action. */
public enum GripperConvention {
  /** The convention of the simulator and of openpi: -1 opens, 1 closes; only the sign counts. */
  ENVIRONMENT(-1, 1) {
    @Override
    double toEnvironment(double value) {
      return value;
    }

    @Override
    double ofEnvironment(double value) {
      return value;
    }
  },
  /**
   * As {@link #ENVIRONMENT}, with a dead zone: -1 opens, 0 holds, 1 closes, with thresholds at one
   * half. The demonstrators hold the fingers; a policy that learned from them predicts values near
   * 0, and its fingers would never be still if only the sign counted.
   */
  STEADY(-1, 1) {
    @Override
    double toEnvironment(double value) {
      return Math.abs(value) < HALF ? 0 : Math.signum(value);
    }

    @Override
    double ofEnvironment(double value) {
      return Math.signum(value);
    }
  },
  /**
   * The convention of OpenVLA and OpenVLA-OFT: 1 opens, 0 closes, with the threshold at one half.
   */
  OPENVLA(0, 1) {
    @Override
    double toEnvironment(double value) {
      return -Math.signum(2 * value - 1);
    }

    @Override
    double ofEnvironment(double value) {
      return (1 - Math.signum(value)) / 2;
    }
  };

  private static final double HALF = 0.5;

  private final double low;
  private final double high;

  GripperConvention(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** Returns the least value. */
  double low() {
    return low;
  }

  /** Returns the greatest value. */
  double high() {
    return high;
  }

  /** Converts a value to the simulator's convention. */
  abstract double toEnvironment(double value);

  /** Converts a value from the simulator's convention. */
  abstract double ofEnvironment(double value);

  /** Converts an action whose last number is in the simulator's convention. */
  double[] ofEnvironment(double[] action) {
    double[] converted = action.clone();
    converted[converted.length - 1] = ofEnvironment(converted[converted.length - 1]);
    return converted;
  }
}
