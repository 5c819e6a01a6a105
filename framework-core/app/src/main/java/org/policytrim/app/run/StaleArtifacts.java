package org.policytrim.app.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.RewardSettings;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.method.stage.Ablation;
import org.policytrim.report.folder.RunFolder;

/**
 * The results in a run's folder that are stale because the experiment has changed. If only the
 * iterations of a stage have changed, the stage continues from its checkpoints, and the results
 * after it are stale.
 *
 * @param changes sentences about the changes that affect results, such as {@code seed was 7 and is
 *     8}; may be empty
 * @param trained the folders of stale training results; they need not exist
 * @param shortened the new number of iterations, by label, of a stage that continues with fewer
 *     iterations, with and without ablations
 * @param derived stale results that can be created again quickly
 */
record StaleArtifacts(
    List<String> changes, List<Path> trained, Map<String, Integer> shortened, Derived derived) {

  /**
   * Stale results that can be created again quickly.
   *
   * @param bundles the bundles of policies
   * @param evaluations selects evaluations by name
   */
  record Derived(List<Path> bundles, Predicate<String> evaluations) {}

  StaleArtifacts {
    changes = List.copyOf(changes);
    trained = List.copyOf(trained);
    shortened = Collections.unmodifiableMap(new LinkedHashMap<>(shortened));
  }

  /** Compares the former experiment of a folder with the present one. */
  static StaleArtifacts between(Experiment former, Experiment present, RunFolder folder) {
    ExperimentDiff changes = new ExperimentDiff(former, present);
    return new StaleArtifacts(
        changes.sentences(),
        trained(changes, former, folder),
        changes.nextStageContinues()
            ? shortened(former, present, changes.commonStages())
            : Map.of(),
        new Derived(
            changes.invalidatesTrimmed() ? bundles(former, folder) : List.of(),
            name -> isStale(name, changes)));
  }

  private static List<Path> trained(ExperimentDiff changes, Experiment former, RunFolder folder) {
    List<Path> trained = new ArrayList<>();
    if (changes.invalidatesDemonstrations()) {
      trained.add(folder.demonstrations());
    }
    if (changes.invalidatesBase()) {
      trained.add(folder.pretraining());
      trained.add(folder.base());
    }
    int kept = changes.commonStages() + (changes.nextStageContinues() ? 1 : 0);
    former.stages().stream()
        .skip(kept)
        .flatMap(stage -> labels(stage, former).stream())
        .map(folder::stage)
        .forEach(trained::add);
    return trained;
  }

  private static Map<String, Integer> shortened(Experiment former, Experiment present, int index) {
    int iterations = present.stages().get(index).iterations();
    Map<String, Integer> shortened = new LinkedHashMap<>();
    if (iterations < former.stages().get(index).iterations()) {
      labels(former.stages().get(index), former).forEach(label -> shortened.put(label, iterations));
    }
    return shortened;
  }

  private static List<Path> bundles(Experiment former, RunFolder folder) {
    List<Path> bundles = new ArrayList<>(List.of(folder.trimmed()));
    former.stages().stream()
        .filter(StageSettings::baseline)
        .forEach(stage -> bundles.add(folder.baseline(stage.name())));
    ablations(former).forEach(each -> bundles.add(folder.ablation(each.name())));
    return bundles;
  }

  private static boolean isStale(String evaluation, ExperimentDiff changes) {
    return switch (evaluation) {
      case "expert" -> changes.invalidatesEvaluations();
      case "selection-base" -> changes.invalidatesValidation();
      default ->
          changes.invalidatesEvaluations()
              || (evaluation.startsWith("base")
                  ? changes.invalidatesBaseEvaluations()
                  : changes.invalidatesTrimmed());
    };
  }

  /** Returns the labels of a stage's checkpoints, with and without ablations. */
  private static List<String> labels(StageSettings stage, Experiment experiment) {
    List<String> labels = new ArrayList<>(List.of(stage.name()));
    ablations(experiment).forEach(each -> labels.add(each.label(stage.name())));
    return labels;
  }

  /** Returns all possible ablations; some may have been removed from the experiment since. */
  private static List<Ablation> ablations(Experiment experiment) {
    return experiment.stages().stream()
        .flatMap(stage -> stage.rewards().stream())
        .map(RewardSettings::name)
        .distinct()
        .sorted()
        .map(Ablation::new)
        .toList();
  }
}
