package org.policytrim.app.run;

import java.util.List;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentChanges;
import org.policytrim.host.experiment.SettingChange;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.toolkit.settings.Artifact;

/** What lies between the experiment that a folder was worked on with and the one that goes on. */
final class ExperimentDiff {

  private final Experiment before;
  private final Experiment now;
  private final ExperimentChanges changes;

  ExperimentDiff(Experiment before, Experiment now) {
    this.before = before;
    this.now = now;
    this.changes = ExperimentChanges.between(before, now);
  }

  /** Of the form {@code seed was 7 and is 8}, without what has no effect. */
  List<String> sentences() {
    return changes.all().stream()
        .filter(SettingChange::affectsResults)
        .map(SettingChange::toString)
        .toList();
  }

  /** Whether other demonstrations would be recorded. */
  boolean demonstrations() {
    return changes.invalidate(Artifact.DEMONSTRATIONS);
  }

  /** Whether another base would come out. */
  boolean base() {
    return changes.invalidate(Artifact.BASE);
  }

  private boolean training() {
    return changes.invalidate(Artifact.TRAINING);
  }

  /** How many of the stages of before would still be trained as they were, from the first on. */
  int commonStages() {
    int common = 0;
    while (!training()
        && common < shorterLine()
        && before.stages().get(common).equals(now.stages().get(common))) {
      common++;
    }
    return common;
  }

  /** Whether the stage after the common ones differs in its iterations alone, and so goes on. */
  boolean nextGoesOn() {
    int place = commonStages();
    if (training() || place == shorterLine()) {
      return false;
    }
    StageSettings current = now.stages().get(place);
    return before.stages().get(place).lasting(current.iterations()).equals(current);
  }

  private int shorterLine() {
    return Math.min(before.stages().size(), now.stages().size());
  }

  /** Whether another trimmed policy may come out. */
  boolean trimmed() {
    return commonStages() < Math.max(before.stages().size(), now.stages().size());
  }

  /** Whether the report is measured on other episodes. */
  boolean pairs() {
    return changes.invalidate(Artifact.EVALUATION);
  }

  /** Whether the base's rows of the report would say something else, on the same episodes. */
  boolean baseRows() {
    return changes.invalidate(Artifact.BASE_EVALUATION)
        || !before.stages().getLast().rewards().equals(now.stages().getLast().rewards());
  }

  /** Whether the base would be measured otherwise before training. */
  boolean selectionReference() {
    return changes.invalidate(Artifact.VALIDATION);
  }
}
