package org.policytrim.network.flow;

/**
 * The denoise steps and the noise that exploration adds to them. With r the share of noise before a
 * step (1 at first) and u the velocity towards the plan, the plan is estimated at x + u r and the
 * noise at x1 = x - u (1 - r). A step without exploration goes straight: next = x + u d. One with
 * exploration is a step of the stochastic process with the same marginals: its mean is shifted by
 * -x1 sig^2 d / (2 r), its deviation is sqrt(d) sig, with sig = a sqrt(r / (1 - r)).
 *
 * <p>With time from 1 to 0, r is the time and u = -v; with time from 0 to 1, r is what is left of
 * it and u = v.
 *
 * @param direction which way time runs
 * @param steps how many steps, K, at least 1
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

  /** The length of a step, d. */
  public double length() {
    return 1.0 / steps;
  }

  /** The share of noise before step k, r: 1 before the first. */
  private double share(int step) {
    return 1 - step / (double) steps;
  }

  private boolean rising() {
    return direction == FlowDirection.NOISE_AT_ZERO;
  }

  /** The time before step k. */
  public double time(int step) {
    return rising() ? step / (double) steps : share(step);
  }

  /** What the velocity is multiplied with in a straight step. */
  public double stride() {
    return rising() ? length() : -length();
  }

  /** What the velocity before step k is multiplied with to look from x to the noise. */
  public double lookBack(int step) {
    return rising() ? share(step) - 1 : 1 - share(step);
  }

  /** The level sig of the noise in step k. */
  public double level(int step) {
    // Where all is noise the formula divides by zero; the denominator is then that of the next
    // step.
    double remaining = step == 0 ? 1 - share(1) : 1 - share(step);
    return noise * Math.sqrt(share(step) / remaining);
  }

  /** The deviation of a step with exploration. */
  public double deviation(int step) {
    return Math.sqrt(length()) * level(step);
  }

  /** How much of the estimated noise x1 a step with exploration takes away besides. */
  public double drift(int step) {
    double level = level(step);
    return level * level * length() / (2 * share(step));
  }
}
