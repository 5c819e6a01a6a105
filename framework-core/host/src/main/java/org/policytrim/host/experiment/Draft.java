package org.policytrim.host.experiment;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.Problems;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.stage.SelectionSettings;
import org.policytrim.method.update.UpdateSettings;

/**
 * An experiment while it is being read: what could be bound is there, what could not is empty, so
 * that a mistake in one place does not hide one in another.
 */
record Draft(
    Section root,
    Optional<ExperimentKeys> keys,
    Component<BenchmarkKeys, BenchmarkProvider<?>> benchmark,
    Component<PolicyKeys, ModelProvider<?>> policy,
    Optional<PretrainSettings> pretrain,
    Optional<RolloutSettings> rollout,
    Optional<AdvantageSettings> advantage,
    Optional<UpdateSettings> optimizer,
    Optional<SelectionSettings> selection,
    List<Stage> stages,
    Optional<EvaluationSettings> evaluation) {

  /**
   * A place where a plugin's component is named and set.
   *
   * @param name the component's name as written; empty where it is missing
   * @param keys the keys shared by all components of the kind
   * @param provider the component's provider; empty where the name is unknown
   * @param settings the provider's own record
   */
  record Component<K extends Record, P extends ComponentProvider<?>>(
      Section section,
      String name,
      Optional<K> keys,
      Optional<P> provider,
      Optional<Record> settings) {

    /** Nothing is written; that has been reported. */
    static <K extends Record, P extends ComponentProvider<?>> Component<K, P> missing(
        Section around) {
      return new Component<>(around, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** One entry of {@code stages}. */
  record Stage(
      Section section,
      Optional<StageKeys> keys,
      Optional<HorizonChoice> horizons,
      List<Component<RewardKeys, RewardTermProvider<?>>> rewards) {

    /** The horizons that are dealt; none where the stage runs at the selected one. */
    List<Integer> pattern() {
      return horizons.map(HorizonChoice::dealt).orElse(List.of());
    }

    private StageSettings complete() {
      return keys.orElseThrow()
          .with(
              horizons.orElseThrow(),
              rewards.stream()
                  .map(
                      reward ->
                          new RewardChoice(
                              reward.name(),
                              reward.keys().orElseThrow().weight(),
                              reward.settings().orElseThrow()))
                  .toList());
    }
  }

  /**
   * A section of single values, to find places in. One that is left out stands where the document
   * begins.
   */
  Section section(String key) {
    YamlNode node = root.get(key).orElseGet(() -> YamlNode.Mapping.empty(root.place()));
    return Section.unchecked(node, key, new Problems(key));
  }

  /** The names of all reward terms that some stage uses. */
  List<String> terms() {
    return stages.stream()
        .flatMap(stage -> stage.rewards().stream())
        .map(Component::name)
        .distinct()
        .toList();
  }

  /** The experiment; only after nothing was found wrong. */
  Experiment complete() {
    BenchmarkKeys world = benchmark.keys().orElseThrow();
    String preset =
        world.observation().isEmpty()
            ? benchmark.provider().orElseThrow().catalog().observations().getFirst()
            : world.observation();
    return new Experiment(
        keys.orElseThrow().name(),
        keys.orElseThrow().seed(),
        world.with(preset, benchmark.settings().orElseThrow()),
        policy.keys().orElseThrow().with(policy.settings().orElseThrow()),
        pretrain.orElseThrow(),
        rollout.orElseThrow(),
        advantage.orElseThrow(),
        optimizer.orElseThrow(),
        selection.orElseThrow(),
        stages.stream().map(Stage::complete).toList(),
        evaluation.orElseThrow(),
        keys.orElseThrow().ablations());
  }
}
