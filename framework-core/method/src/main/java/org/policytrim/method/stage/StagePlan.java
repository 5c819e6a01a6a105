package org.policytrim.method.stage;

import java.util.List;
import org.policytrim.method.trainer.Stage;

/**
 * A stage ready to be trained.
 *
 * @param definition the stage as the experiment describes it
 * @param stage the part that the trainer needs
 * @param horizons the horizons that are played in training and tried on the validation states; a
 *     single one unless the stage selects a horizon
 */
record StagePlan(StageDefinition definition, Stage stage, List<Integer> horizons) {

  StagePlan {
    horizons = List.copyOf(horizons);
    if (horizons.isEmpty() || (horizons.size() > 1 && !definition.selectsHorizon())) {
      throw new IllegalArgumentException(
          "a stage that selects no horizon has exactly one, found " + horizons);
    }
  }

  /** Returns the stage's name in logs, curves and checkpoints. */
  String label() {
    return stage.label();
  }
}
