package org.policytrim.api.robot;

import org.apiguardian.api.API;

/**
 * The target of one of a policy's action axes. A value v becomes {@code factor * v + offset}, and
 * its sign alone if the axis is binary.
 *
 * @param axis the axis' name in the policy's card
 * @param target the benchmark's axis
 * @param factor multiplies the value; not 0
 * @param offset is added
 * @param binary true to replace the result by its sign: -1, 0 or 1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public record AxisMapping(
    String axis, String target, double factor, double offset, boolean binary) {

  public AxisMapping {
    if (!Double.isFinite(factor) || factor == 0 || !Double.isFinite(offset)) {
      throw new IllegalArgumentException(
          "axis %s: factor and offset are finite and the factor is not 0, found %s and %s"
              .formatted(axis, factor, offset));
    }
  }

  /** Converts a value of the policy. */
  public double convert(double value) {
    double converted = factor * value + offset;
    return binary ? Math.signum(converted) : converted;
  }
}
