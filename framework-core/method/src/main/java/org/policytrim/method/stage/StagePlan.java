package org.policytrim.method.stage;

import java.util.List;
import org.policytrim.method.trainer.Stage;

/**
 * A stage with the number of its iterations and the way its checkpoints are compared.
 *
 * @param stage the part that the trainer needs
 * @param horizons the horizons that are played in training and tried on the validation states; a
 *     single one unless the stage selects a horizon
 * @param selectsHorizon true if a horizon is selected for every checkpoint
 * @param iterations the number of training iterations, at least 0
 * @param keep the checkpoint that is passed on
 */
record StagePlan(
    Stage stage,
    List<Integer> horizons,
    boolean selectsHorizon,
    int iterations,
    KeptCheckpoint keep) {

  StagePlan {
    horizons = List.copyOf(horizons);
    if (horizons.isEmpty() || (horizons.size() > 1 && !selectsHorizon)) {
      throw new IllegalArgumentException(
          "a stage that selects no horizon has exactly one, found " + horizons);
    }
  }

  /** Returns the stage's name in logs, curves and checkpoints. */
  String label() {
    return stage.label();
  }
}
