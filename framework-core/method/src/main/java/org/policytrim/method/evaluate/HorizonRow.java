package org.policytrim.method.evaluate;

import org.jspecify.annotations.Nullable;
import org.policytrim.method.statistics.Figures;

/**
 * A row of a horizon profile: one policy at one horizon.
 *
 * @param policy the policy's name, such as {@code base} or {@code trimmed}
 * @param figures success rate, steps and calls at that horizon
 * @param borderJump the mean change between the last executed action of a chunk and the first of
 *     the next, as a multiple of the mean change within chunks; null if not measured
 */
public record HorizonRow(String policy, PolicyFigures figures, @Nullable Double borderJump) {

  /**
   * Returns the row of an evaluation.
   *
   * @param policy the policy's name
   */
  public static HorizonRow of(String policy, Evaluation evaluation) {
    return new HorizonRow(
        policy, PolicyFigures.of(evaluation.report()), Figures.orNull(evaluation.borderJump()));
  }
}
