package org.policytrim.network.flow;

/**
 * The denoise steps and the noise that exploration adds to them; see docs/method.md, section 5.
 * With r the share of noise before a step (1 before the first) and u the velocity towards the
 * chunk, the chunk is estimated at x + u r and the noise at x1 = x - u (1 - r). A step without
 * exploration is next = x + u d. A step with exploration belongs to the stochastic process with the
 * same marginals: its mean is shifted by -x1 sig^2 d / (2 r), its deviation is sqrt(d) sig, with
 * sig = a sqrt(r / (1 - r)).
 *
 * <p>With time from 1 to 0, r is the time and u = -v; with time from 0 to 1, r is the remaining
 * time and u = v.
 *
 * @param direction the direction of time
 * @param steps the number of steps, K, at least 1
 * @param noise the noise level a, above 0
 */
public record FlowSchedule(FlowDirection direction, int steps, double noise) {

  public FlowSchedule {
    if (steps < 1) {
      throw new IllegalArgumentException("at least one denoise step is needed, found " + steps);
    }
    if (!(noise > 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the noise level is above 0, found " + noise);
    }
  }

  /** Returns the length of a step, d. */
  public double length() {
    return 1.0 / steps;
  }

  /** Returns the share of noise before step k, r: 1 before the first. */
  private double share(int step) {
    return 1 - step / (double) steps;
  }

  private boolean rising() {
    return direction == FlowDirection.NOISE_AT_ZERO;
  }

  /** Returns the time before step k. */
  public double time(int step) {
    return rising() ? step / (double) steps : share(step);
  }

  /** Returns the factor of the velocity in a step without exploration. */
  public double stride() {
    return rising() ? length() : -length();
  }

  /** Returns the factor of the velocity in the estimate of the noise before step k. */
  public double lookBack(int step) {
    return rising() ? share(step) - 1 : 1 - share(step);
  }

  /** Returns the level of the noise in step k, sig. */
  public double level(int step) {
    // Before the first step the formula divides by zero: the denominator of the next step is used.
    double remaining = step == 0 ? 1 - share(1) : 1 - share(step);
    return noise * Math.sqrt(share(step) / remaining);
  }

  /** Returns the deviation of a step with exploration. */
  public double deviation(int step) {
    return Math.sqrt(length()) * level(step);
  }

  /** Returns the share of the estimated noise x1 that a step with exploration subtracts. */
  public double drift(int step) {
    double level = level(step);
    return level * level * length() / (2 * share(step));
  }
}
