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
 * What of a run is no longer what its experiment would give, because the experiment was changed
 * since: without this, an old figure could stand under a new setting. A stage whose iterations
 * alone were changed goes on from its checkpoints; what came after it is outdated.
 *
 * @param changes sentences of the form {@code seed was 7 and is 8}; empty where nothing that counts
 *     was changed
 * @param trained folders that took long to make; they may or may not be there
 * @param shortened labels of the stage that goes on but is asked for fewer iterations than before,
 *     the experiment's own and the ablations', with that number
 * @param derived what is quickly made again out of those
 */
record StaleArtifacts(
    List<String> changes, List<Path> trained, Map<String, Integer> shortened, Derived derived) {

  /**
   * What is quickly made again.
   *
   * @param bundles policies as they were saved
   * @param evaluations whether the evaluation of that name is meant
   */
  record Derived(List<Path> bundles, Predicate<String> evaluations) {}

  StaleArtifacts {
    changes = List.copyOf(changes);
    trained = List.copyOf(trained);
    shortened = Collections.unmodifiableMap(new LinkedHashMap<>(shortened));
  }

  /** Compares the experiment that a folder was worked on with to the one that goes on. */
  static StaleArtifacts between(Experiment before, Experiment now, RunFolder files) {
    ExperimentDiff changes = new ExperimentDiff(before, now);
    return new StaleArtifacts(
        changes.sentences(),
        trained(changes, before, files),
        changes.nextGoesOn() ? shortened(before, now, changes.commonStages()) : Map.of(),
        new Derived(
            changes.trimmed() ? bundles(before, files) : List.of(),
            name -> isOutdated(name, changes)));
  }

  private static List<Path> trained(ExperimentDiff changes, Experiment before, RunFolder files) {
    List<Path> trained = new ArrayList<>();
    if (changes.demonstrations()) {
      trained.add(files.demonstrations());
    }
    if (changes.base()) {
      trained.add(files.pretraining());
      trained.add(files.base());
    }
    int kept = changes.commonStages() + (changes.nextGoesOn() ? 1 : 0);
    before.stages().stream()
        .skip(kept)
        .flatMap(stage -> labels(stage, before).stream())
        .map(files::stage)
        .forEach(trained::add);
    return trained;
  }

  private static Map<String, Integer> shortened(Experiment before, Experiment now, int place) {
    int asked = now.stages().get(place).iterations();
    Map<String, Integer> shortened = new LinkedHashMap<>();
    if (asked < before.stages().get(place).iterations()) {
      labels(before.stages().get(place), before).forEach(label -> shortened.put(label, asked));
    }
    return shortened;
  }

  private static List<Path> bundles(Experiment before, RunFolder files) {
    List<Path> bundles = new ArrayList<>(List.of(files.trimmed()));
    ablations(before).forEach(each -> bundles.add(files.ablation(each.name())));
    return bundles;
  }

  private static boolean isOutdated(String evaluation, ExperimentDiff changes) {
    return switch (evaluation) {
      case "expert" -> changes.pairs();
      case "selection-base" -> changes.selectionReference();
      default ->
          changes.pairs()
              || (evaluation.startsWith("base") ? changes.baseRows() : changes.trimmed());
    };
  }

  /** A stage's checkpoints: the experiment's own and the ablations'. */
  private static List<String> labels(StageSettings stage, Experiment experiment) {
    List<String> labels = new ArrayList<>(List.of(stage.name()));
    ablations(experiment).forEach(each -> labels.add(each.label(stage.name())));
    return labels;
  }

  /** Every ablation there could have been: one may have been struck out and come in again. */
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
