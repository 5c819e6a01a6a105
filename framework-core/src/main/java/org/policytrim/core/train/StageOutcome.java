package org.policytrim.core.train;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.run.UpdateReport;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.core.report.RunReport.StageFigures;

/**
 * What a stage left: the weights and the horizon that were chosen.
 *
 * @param weights of the head
 * @param horizon executed actions per call
 * @param figures for the report
 * @param sentence what was chosen and why; empty before any stage
 * @param reports one per iteration
 */
public record StageOutcome(
    Optional<NamedTensors> weights,
    int horizon,
    Optional<StageFigures> figures,
    String sentence,
    List<UpdateReport> reports) {

  public StageOutcome {
    reports = List.copyOf(reports);
  }

  /** Before any stage: the base's own weights, at its own horizon. */
  static StageOutcome base(int horizon) {
    return new StageOutcome(Optional.empty(), horizon, Optional.empty(), "", List.of());
  }
}
