package org.policytrim.app.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.StageSettings;

/** What lies between the experiment that a folder was worked on with and the one that goes on. */
final class ExperimentDiff {

  /** What never changes a result, or is read anew for every report. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "name",
          "ablations",
          "policy.device",
          "pretrain.checkpoint-every",
          "optimizer.checkpoint-every",
          "rollout.threads",
          "rollout.features",
          "evaluation.margin",
          "evaluation.perturbations",
          "evaluation.forced-horizons");

  private final Experiment before;
  private final Experiment now;
  private final Map<String, String> sentenceByPath;

  ExperimentDiff(Experiment before, Experiment now) {
    this.before = before;
    this.now = now;
    this.sentenceByPath = differences();
  }

  private Map<String, String> differences() {
    Map<String, String> old = new EffectiveExperiment(before).values();
    Map<String, String> current = new EffectiveExperiment(now).values();
    Map<String, String> sentences = new LinkedHashMap<>();
    Stream.concat(old.keySet().stream(), current.keySet().stream())
        .distinct()
        .filter(this::counts)
        .forEach(
            path -> {
              String then = old.getOrDefault(path, "not there");
              String today = current.getOrDefault(path, "not there");
              if (!then.equals(today)) {
                sentences.put(path, "%s was %s and is %s".formatted(path, then, today));
              }
            });
    return sentences;
  }

  /** A base that comes from a bundle was pretrained elsewhere. */
  private boolean counts(String path) {
    boolean shipped = before.policy().bundle().isPresent() && now.policy().bundle().isPresent();
    return !WITHOUT_EFFECT.contains(path) && !(shipped && path.startsWith("pretrain."));
  }

  /** Whether a path is among those that changed, or one below a place that ends in a point. */
  private boolean any(String... places) {
    return sentenceByPath.keySet().stream()
        .anyMatch(
            path ->
                Stream.of(places)
                    .anyMatch(
                        place ->
                            place.endsWith(".") ? path.startsWith(place) : path.equals(place)));
  }

  /** Of the form {@code seed was 7 and is 8}, without what has no effect. */
  List<String> sentences() {
    return List.copyOf(sentenceByPath.values());
  }

  /** Whether other demonstrations would be recorded. */
  boolean demonstrations() {
    return any("seed", "benchmark.", "pretrain.demonstrations", "pretrain.style");
  }

  /** Whether another base would come out. */
  boolean base() {
    return demonstrations()
        || any("policy.", "pretrain.")
        || before.chunkLength() != now.chunkLength();
  }

  private boolean training() {
    return base() || any("rollout.", "advantage.", "optimizer.", "selection.");
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
    return any("seed", "benchmark.", "evaluation.");
  }

  /** Whether the base's rows of the report would say something else, on the same episodes. */
  boolean baseRows() {
    return base()
        || any("rollout.lanes")
        || !before.stages().getLast().rewards().equals(now.stages().getLast().rewards());
  }

  /** Whether the base would be measured otherwise before training. */
  boolean selectionReference() {
    return base() || any("selection.", "rollout.lanes");
  }
}
