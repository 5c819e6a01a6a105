package org.policytrim.method.stage;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.method.update.UpdateReport;

/**
 * The result of a stage: the weights and the horizon that it passes on.
 *
 * @param weights the head's weights; empty for the base's own
 * @param chosen the measurements of these weights on the validation states, at the selected horizon
 * @param figures the stage's figures for the report; empty before any stage
 * @param sentence the choice and its reason, for the user; empty before any stage
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

  /**
   * Returns the outcome that the first stage starts from: the base's own weights and horizon.
   *
   * @param base the base at its own horizon
   */
  static StageOutcome base(Candidate base) {
    return new StageOutcome(Optional.empty(), base, Optional.empty(), "", List.of());
  }

  /** Returns the number of executed actions per call. */
  public int horizon() {
    return chosen.horizon();
  }
}
