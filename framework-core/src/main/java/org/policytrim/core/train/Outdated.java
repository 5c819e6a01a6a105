package org.policytrim.core.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrim.core.experiment.EffectiveExperiment;
import org.policytrim.core.experiment.Experiment;
import org.policytrim.core.experiment.StageSettings;

/**
 * What of a run is no longer what its experiment would give, because the experiment was changed
 * since: without this, an old figure could stand under a new setting. A stage whose iterations
 * alone were raised goes on from its checkpoints; what came after it is outdated.
 *
 * @param changes sentences of the form {@code seed was 7 and is 8}; empty where nothing that counts
 *     was changed
 * @param trained folders that took long to make; they may or may not be there
 * @param shortened labels of the stage that would go on but for being asked for fewer iterations than
 *     before, the experiment's own and the ablations', with that number
 * @param derived what is quickly made again out of those: bundles, and the names of evaluations
 */
record Outdated(
    List<String> changes, List<Path> trained, Map<String, Integer> shortened, Derived derived) {

  /**
   * What is quickly made again.
   *
   * @param bundles policies as they were saved
   * @param evaluations whether the evaluation of that name is meant
   */
  record Derived(List<Path> bundles, Predicate<String> evaluations) {}

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

  Outdated {
    changes = List.copyOf(changes);
    trained = List.copyOf(trained);
    shortened = Collections.unmodifiableMap(new LinkedHashMap<>(shortened));
  }

  /** Compares the experiment that a folder was worked on with to the one that goes on. */
  static Outdated between(Experiment before, Experiment now, RunFiles files) {
    Changes changes = Changes.between(before, now);
    boolean demonstrated =
        changes.any("seed", "benchmark.", "pretrain.demonstrations", "pretrain.style");
    boolean based =
        demonstrated
            || changes.any("policy.", "pretrain.")
            || before.planLength() != now.planLength();
    boolean throughout = based || changes.any("rollout.", "advantage.", "optimizer.", "selection.");
    int stages = before.stages().size();
    int first = throughout ? 0 : firstOther(before.stages(), now.stages());
    boolean goesOn = !throughout && goesOn(before.stages(), now.stages(), first);

    List<Path> trained = new ArrayList<>();
    if (demonstrated) {
      trained.add(files.demonstrations());
    }
    if (based) {
      trained.add(files.pretraining());
      trained.add(files.base());
    }
    for (StageSettings stage : before.stages().subList(goesOn ? first + 1 : first, stages)) {
      trained.add(files.stage(stage.name()));
      ablations(before).forEach(name -> trained.add(files.stage(name + "/" + stage.name())));
    }
    boolean retrained = first < stages || now.stages().size() > stages;
    List<Path> bundles = new ArrayList<>();
    if (retrained) {
      bundles.add(files.trimmed());
      ablations(before).forEach(name -> bundles.add(files.ablation(name)));
    }
    boolean otherPairs = changes.any("seed", "benchmark.", "evaluation.");
    boolean otherBase =
        based
            || changes.any("rollout.lanes")
            || !before.stages().getLast().rewards().equals(now.stages().getLast().rewards());
    return new Outdated(
        changes.sentences(),
        trained,
        goesOn ? shortened(before, now, first) : Map.of(),
        new Derived(
            bundles,
            name ->
                switch (name) {
                  case "expert" -> otherPairs;
                  case "selection-base" -> based || changes.any("selection.", "rollout.lanes");
                  default -> otherPairs || (name.startsWith("base") ? otherBase : retrained);
                }));
  }

  private static Map<String, Integer> shortened(Experiment before, Experiment now, int place) {
    StageSettings stage = now.stages().get(place);
    if (stage.iterations() >= before.stages().get(place).iterations()) {
      return Map.of();
    }
    Map<String, Integer> labels = new LinkedHashMap<>();
    labels.put(stage.name(), stage.iterations());
    ablations(before).forEach(name -> labels.put(name + "/" + stage.name(), stage.iterations()));
    return labels;
  }

  /** Every ablation there could have been: one may have been struck out and come in again. */
  private static Set<String> ablations(Experiment experiment) {
    return experiment.stages().stream()
        .flatMap(stage -> stage.rewards().stream())
        .map(reward -> "no-" + reward.name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int firstOther(List<StageSettings> before, List<StageSettings> now) {
    int common = 0;
    while (common < Math.min(before.size(), now.size())
        && before.get(common).equals(now.get(common))) {
      common++;
    }
    return common;
  }

  /** Whether the stage at that place differs in its number of iterations and nothing else. */
  private static boolean goesOn(List<StageSettings> before, List<StageSettings> now, int place) {
    return place < Math.min(before.size(), now.size())
        && before.get(place).lasting(now.get(place).iterations()).equals(now.get(place));
  }

  /** The paths whose values differ, with both values. */
  private record Changes(Map<String, String> sentenceByPath) {

    static Changes between(Experiment before, Experiment now) {
      Map<String, String> old = new EffectiveExperiment(before).values();
      Map<String, String> current = new EffectiveExperiment(now).values();
      boolean shipped = before.policy().bundle().isPresent() && now.policy().bundle().isPresent();
      Map<String, String> sentences = new LinkedHashMap<>();
      Stream.concat(old.keySet().stream(), current.keySet().stream())
          .distinct()
          .filter(path -> !WITHOUT_EFFECT.contains(path))
          .filter(path -> !(shipped && path.startsWith("pretrain.")))
          .filter(path -> !old.getOrDefault(path, "").equals(current.getOrDefault(path, "")))
          .forEach(
              path ->
                  sentences.put(
                      path,
                      "%s was %s and is %s"
                          .formatted(
                              path,
                              old.getOrDefault(path, "not there"),
                              current.getOrDefault(path, "not there"))));
      return new Changes(sentences);
    }

    /** Whether a path is one of those, or begins with one that ends in a point. */
    boolean any(String... places) {
      return sentenceByPath.keySet().stream()
          .anyMatch(
              path ->
                  Stream.of(places)
                      .anyMatch(
                          place ->
                              place.endsWith(".") ? path.startsWith(place) : path.equals(place)));
    }

    List<String> sentences() {
      return List.copyOf(sentenceByPath.values());
    }
  }
}
