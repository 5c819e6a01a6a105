package org.policytrim.libero;

/** What the last number of an action means. */
public enum GripperConvention {
  /** The simulator's and openpi's: -1 opens, 1 closes; only the sign counts. */
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
   * As the simulator's, but with a middle: -1 opens, 0 holds, 1 closes, divided at the halves. The
   * demonstrators hold; a policy that learned from them gives what is not quite 0, and where only
   * the sign counts its fingers are never still.
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
  /** That of OpenVLA and OpenVLA-OFT: 1 opens, 0 closes, divided at a half. */
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

  /** The least value. */
  double low() {
    return low;
  }

  /** The greatest value. */
  double high() {
    return high;
  }

  /** The simulator's value for one of this convention. */
  abstract double toEnvironment(double value);

  /** The value of this convention for one of the simulator's. */
  abstract double ofEnvironment(double value);

  /** An action whose last number is the simulator's, in this convention. */
  double[] ofEnvironment(double[] action) {
    double[] converted = action.clone();
    converted[converted.length - 1] = ofEnvironment(converted[converted.length - 1]);
    return converted;
  }
}
