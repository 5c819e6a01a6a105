package org.policytrim.pi05.flow;

/**
 * The denoise steps and the noise that exploration adds to them. With velocity v at time t the data
 * is estimated at x0 = x - v t and the noise at x1 = x + v (1 - t). A step without exploration goes
 * straight: next = x - v d. One with exploration is a step of the stochastic process with the same
 * marginals: its mean is shifted by -x1 sig^2 d / (2 t), its deviation is sqrt(d) sig, with sig = a
 * sqrt(t / (1 - t)).
 *
 * @param steps how many steps, K, at least 1
 * @param noise the noise level a, above 0
 */
public record DenoiseSchedule(int steps, double noise) {

  public DenoiseSchedule {
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

  /** The time before step k: 1 before the first. */
  public double time(int step) {
    return 1 - step / (double) steps;
  }

  /** The level sig of the noise in step k. */
  public double level(int step) {
    // At t = 1 the formula divides by zero; the denominator is then that of the next time.
    double remaining = step == 0 ? 1 - time(1) : 1 - time(step);
    return noise * Math.sqrt(time(step) / remaining);
  }

  /** The deviation of a step with exploration. */
  public double deviation(int step) {
    return Math.sqrt(length()) * level(step);
  }

  /** How much of the estimated noise x1 a step with exploration takes away besides. */
  public double drift(int step) {
    double level = level(step);
    return level * level * length() / (2 * time(step));
  }
}
