package org.policytrim.method.update;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.toolkit.settings.InvalidSettingException;

/**
 * The unit of a probability ratio: the action elements of a decision whose log-probabilities are
 * summed before the ratio is formed (docs/method.md, section 4.6).
 *
 * <p>Only the executed prefix of a chunk counts. {@code slot(N)} covers N consecutive actions; the
 * last slot of a decision covers the remaining executed ones. {@code action} covers one action,
 * {@code plan} the whole executed prefix and {@code token} a single element.
 *
 * @param name the unit as written in an experiment
 * @param actions the number of consecutive actions that one unit covers, at least 1
 * @param axesApart true if each axis of an action is a unit of its own
 */
record RatioUnit(String name, int actions, boolean axesApart) {

  private static final Pattern SLOT = Pattern.compile("slot\\(([1-9][0-9]{0,8})\\)");

  /**
   * Parses the value of the setting {@code optimizer.ratio-unit}.
   *
   * @param text {@code token}, {@code action}, {@code plan} or {@code slot(N)} with N at least 1
   * @throws InvalidSettingException for any other text
   */
  static RatioUnit parse(String text) {
    Matcher slot = SLOT.matcher(text);
    if (slot.matches()) {
      return new RatioUnit(text, Integer.parseInt(slot.group(1)), false);
    }
    return switch (text) {
      case "token" -> new RatioUnit(text, 1, true);
      case "action" -> new RatioUnit(text, 1, false);
      case "plan" -> new RatioUnit(text, Integer.MAX_VALUE, false);
      default ->
          throw new InvalidSettingException(
              "ratio-unit",
              "must be action, plan, token or slot(N) such as slot(5), found '%s'".formatted(text));
    };
  }

  /**
   * Returns the number of units of one decision.
   *
   * @param executed the number of executed actions
   * @param axes the number of axes of an action
   */
  int count(int executed, int axes) {
    return Math.ceilDiv(executed, actions) * (axesApart ? axes : 1);
  }

  /** Returns the index of the unit that an element of the executed prefix belongs to. */
  int of(int step, int axis, int axes) {
    return step / actions * (axesApart ? axes : 1) + (axesApart ? axis : 0);
  }

  /**
   * Sums the elements of the executed prefix by unit.
   *
   * @param elements one row per action, one column per axis
   * @param executed the number of executed actions; further rows are ignored
   */
  double[] sums(Matrix elements, int executed) {
    double[] sums = new double[count(executed, elements.columns())];
    for (int step = 0; step < executed; step++) {
      for (int axis = 0; axis < elements.columns(); axis++) {
        sums[of(step, axis, elements.columns())] += elements.get(step, axis);
      }
    }
    return sums;
  }

  /**
   * Returns a matrix in which each element of the executed prefix has the value of its unit, and
   * all other elements are 0.
   *
   * @param units one value per unit
   * @param executed the number of executed actions
   * @param steps the number of rows
   * @param axes the number of columns
   */
  Matrix spread(double[] units, int executed, int steps, int axes) {
    double[] elements = new double[steps * axes];
    for (int step = 0; step < executed; step++) {
      for (int axis = 0; axis < axes; axis++) {
        elements[step * axes + axis] = units[of(step, axis, axes)];
      }
    }
    return Matrix.of(steps, axes, elements);
  }
}
