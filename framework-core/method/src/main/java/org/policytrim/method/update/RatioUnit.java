package org.policytrim.method.update;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policytrim.api.tensor.Matrix;

/**
 * What one probability ratio is over: which action elements of a decision have their
 * log-probabilities summed before the ratio is formed (METHOD section 4).
 *
 * <p>Only the executed prefix of a plan counts. {@code slot(n)} sums n consecutive actions, the
 * last slot what ran of it; one action and the whole plan are its two extremes; a token is every
 * element apart.
 *
 * @param name as written in an experiment
 * @param actions how many consecutive actions one unit covers, at least 1
 * @param axesApart whether each axis of an action is a unit of its own
 */
public record RatioUnit(String name, int actions, boolean axesApart) {

  private static final Pattern SLOT = Pattern.compile("slot\\(([1-9][0-9]{0,8})\\)");

  /**
   * Reads {@code token}, {@code action}, {@code plan} or {@code slot(N)}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static RatioUnit parse(String text) {
    Matcher slot = SLOT.matcher(text);
    if (slot.matches()) {
      return new RatioUnit(text, Integer.parseInt(slot.group(1)), false);
    }
    return switch (text) {
      case "token" -> new RatioUnit(text, 1, true);
      case "action" -> new RatioUnit(text, 1, false);
      case "plan" -> new RatioUnit(text, Integer.MAX_VALUE, false);
      default ->
          throw new IllegalArgumentException(
              "a ratio unit is token, action, plan or slot(N) with N at least 1, found '%s'"
                  .formatted(text));
    };
  }

  /** How many units the executed actions of one decision make. */
  public int count(int executed, int axes) {
    return Math.ceilDiv(executed, actions) * (axesApart ? axes : 1);
  }

  /** The unit an element of the executed prefix belongs to, from 0. */
  public int of(int step, int axis, int axes) {
    return step / actions * (axesApart ? axes : 1) + (axesApart ? axis : 0);
  }

  /**
   * The elements of the executed prefix, summed by unit; what was not executed is not looked at.
   */
  public double[] sums(Matrix elements, int executed) {
    double[] sums = new double[count(executed, elements.columns())];
    for (int step = 0; step < executed; step++) {
      for (int axis = 0; axis < elements.columns(); axis++) {
        sums[of(step, axis, elements.columns())] += elements.get(step, axis);
      }
    }
    return sums;
  }

  /** Gives each element of the executed prefix its unit's value, and 0 to what was not executed. */
  public Matrix spread(double[] units, int executed, int steps, int axes) {
    double[] elements = new double[steps * axes];
    for (int step = 0; step < executed; step++) {
      for (int axis = 0; axis < axes; axis++) {
        elements[step * axes + axis] = units[of(step, axis, axes)];
      }
    }
    return Matrix.of(steps, axes, elements);
  }
}
