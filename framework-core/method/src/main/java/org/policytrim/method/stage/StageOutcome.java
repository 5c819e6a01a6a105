package org.policytrim.method.stage;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.method.update.UpdateReport;

/**
 * What a stage left: the weights and the horizon that were chosen.
 *
 * @param weights of the head; empty for the base's own
 * @param chosen what these weights showed on the selection states, at the horizon that stays
 * @param figures for the report
 * @param sentence what was chosen and why; empty before any stage
 * @param reports one per iteration
 */
public record StageOutcome(
    Optional<NamedTensors> weights,
    Candidate chosen,
    Optional<StageFigures> figures,
    String sentence,
    List<UpdateReport> reports) {

  public StageOutcome {
    reports = List.copyOf(reports);
  }

  /** Before any stage: the base's own weights, at its own horizon. */
  public static StageOutcome base(Candidate base) {
    return new StageOutcome(Optional.empty(), base, Optional.empty(), "", List.of());
  }

  /** Executed actions per call. */
  public int horizon() {
    return chosen.horizon();
  }
}
