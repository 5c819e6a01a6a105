package org.policytrim.app.run;

import java.util.List;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentChanges;
import org.policytrim.host.experiment.SettingChange;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.toolkit.settings.Artifact;

/** The differences between the former experiment of a run's folder and the present one. */
final class ExperimentDiff {

  private final Experiment former;
  private final Experiment present;
  private final ExperimentChanges changes;

  ExperimentDiff(Experiment former, Experiment present) {
    this.former = former;
    this.present = present;
    this.changes = ExperimentChanges.between(former, present);
  }

  /** Describes the changes that affect results, such as {@code seed was 7 and is 8}. */
  List<String> sentences() {
    return changes.all().stream()
        .filter(SettingChange::affectsResults)
        .map(SettingChange::toString)
        .toList();
  }

  /** Returns true if the recorded demonstrations are stale. */
  boolean invalidatesDemonstrations() {
    return changes.invalidate(Artifact.DEMONSTRATIONS);
  }

  /** Returns true if the base policy is stale. */
  boolean invalidatesBase() {
    return changes.invalidate(Artifact.BASE);
  }

  private boolean invalidatesTraining() {
    return changes.invalidate(Artifact.TRAINING);
  }

  /** Returns the number of leading stages that have not changed. */
  int commonStages() {
    int common = 0;
    while (!invalidatesTraining()
        && common < fewerStages()
        && former.stages().get(common).equals(present.stages().get(common))) {
      common++;
    }
    return common;
  }

  /**
   * Returns true if only the iterations of the first changed stage differ, so that its training can
   * continue.
   */
  boolean nextStageContinues() {
    int index = commonStages();
    if (invalidatesTraining() || index == fewerStages()) {
      return false;
    }
    StageSettings current = present.stages().get(index);
    return former.stages().get(index).lasting(current.iterations()).equals(current);
  }

  private int fewerStages() {
    return Math.min(former.stages().size(), present.stages().size());
  }

  /** Returns true if the trimmed policy is stale. */
  boolean invalidatesTrimmed() {
    return commonStages() < Math.max(former.stages().size(), present.stages().size());
  }

  /** Returns true if all evaluations are stale. */
  boolean invalidatesEvaluations() {
    return changes.invalidate(Artifact.EVALUATION);
  }

  /** Returns true if the evaluations of the base policy are stale. */
  boolean invalidatesBaseEvaluations() {
    return changes.invalidate(Artifact.BASE_EVALUATION)
        || !former.stages().getLast().rewards().equals(present.stages().getLast().rewards());
  }

  /** Returns true if the validation of the base policy before training is stale. */
  boolean invalidatesValidation() {
    return changes.invalidate(Artifact.VALIDATION);
  }
}
