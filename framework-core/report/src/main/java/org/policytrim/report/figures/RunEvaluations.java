package org.policytrim.report.figures;

import java.util.List;
import org.policytrim.method.evaluate.EvaluationReport;

/**
 * All evaluations of a run's report, on the same pairs.
 *
 * @param base the base policy at its own horizon
 * @param trimmed the trimmed policy
 * @param forced the base policy at other horizons; may be empty
 * @param baselines the policies of stages that pass on a further baseline; may be empty
 * @param perturbed both policies with perturbed observations; may be empty
 * @param ablated the policies of the ablations; may be empty
 */
public record RunEvaluations(
    EvaluationReport base,
    EvaluationReport trimmed,
    List<EvaluationReport> forced,
    List<Baseline> baselines,
    List<Perturbed> perturbed,
    List<Ablated> ablated) {

  public RunEvaluations {
    forced = List.copyOf(forced);
    baselines = List.copyOf(baselines);
    perturbed = List.copyOf(perturbed);
    ablated = List.copyOf(ablated);
  }

  /**
   * The policy that a stage passed on as a further baseline.
   *
   * @param stage the stage's name
   * @param report the policy's evaluation at its own horizon
   */
  public record Baseline(String stage, EvaluationReport report) {}

  /**
   * Both policies with one perturbation.
   *
   * @param name the perturbation, such as {@code blur-13}
   * @param base the base policy
   * @param trimmed the trimmed policy on the same pairs
   */
  public record Perturbed(String name, EvaluationReport base, EvaluationReport trimmed) {}

  /**
   * The policy that was trained without one reward term.
   *
   * @param name the ablation, such as {@code no-group-stability}
   * @param trimmed the policy's evaluation
   */
  public record Ablated(String name, EvaluationReport trimmed) {}
}
