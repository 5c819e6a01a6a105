package org.policytrim.report.figures;

import java.util.List;
import org.policytrim.method.evaluate.EvaluationReport;

/**
 * Every evaluation of a run's report. All play the same pairs in the same order, but for {@code
 * forced} and {@code profile} rows, which may play fewer.
 *
 * @param base the pretrained policy at its own horizon
 * @param trimmed the trained policy
 * @param forced the pretrained policy at other horizons; may be empty
 * @param perturbed both under disturbances; may be empty
 * @param ablated what training without a part gave; may be empty
 */
public record RunEvaluations(
    EvaluationReport base,
    EvaluationReport trimmed,
    List<EvaluationReport> forced,
    List<Perturbed> perturbed,
    List<Ablated> ablated) {

  public RunEvaluations {
    forced = List.copyOf(forced);
    perturbed = List.copyOf(perturbed);
    ablated = List.copyOf(ablated);
  }

  /**
   * Both policies under one disturbance.
   *
   * @param name of the disturbance
   * @param base under it
   * @param trimmed under it, on the same pairs
   */
  public record Perturbed(String name, EvaluationReport base, EvaluationReport trimmed) {}

  /**
   * What training without a part gave.
   *
   * @param name of the ablation, such as {@code no-group-stability}
   * @param trimmed on the base's pairs
   */
  public record Ablated(String name, EvaluationReport trimmed) {}
}
