package org.policytrim.host.experiment;

import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.BindingResult;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.update.UpdateSettings;

/**
 * The sections of an experiment as far as each could be bound, so that a problem in one does not
 * hide a problem in another.
 *
 * @param root the whole document
 * @param experiment the experiment; empty where a section could not be bound
 * @param ablations the names under {@code ablations}
 */
record ExperimentDraft(
    Section root,
    Optional<Experiment> experiment,
    Component<BenchmarkSettings, BenchmarkProvider<?>> benchmark,
    Component<PolicySettings, ModelProvider<?>> policy,
    Optional<PretrainSettings> pretrain,
    Optional<RolloutSettings> rollout,
    Optional<AdvantageSettings> advantage,
    Optional<UpdateSettings> optimizer,
    List<Stage> stages,
    Optional<EvaluationSettings> evaluation,
    List<String> ablations) {

  /**
   * A section that names and configures a plugin's component.
   *
   * @param name the component's name as written; empty where it is missing
   * @param bound the section's record
   * @param provider the component's provider; empty where the name is unknown
   */
  record Component<S extends Record, P extends ComponentProvider<?>>(
      Section section, String name, BindingResult<S> bound, Optional<P> provider) {

    /** Returns the component of a section that is not written, which has been reported. */
    static <S extends Record, P extends ComponentProvider<?>> Component<S, P> missing(
        Section around) {
      return new Component<>(around, "", BindingResult.nothing(), Optional.empty());
    }

    /** Returns the section's record; empty where it could not be bound. */
    Optional<S> settings() {
      return bound.value();
    }
  }

  /**
   * One entry of {@code stages}.
   *
   * @param horizons the horizons that are written out; none where the stage runs at the selected
   *     one
   */
  record Stage(
      Section section,
      BindingResult<StageSettings> bound,
      List<Integer> horizons,
      List<Component<RewardSettings, RewardTermProvider<?>>> rewards) {}

  /**
   * Returns a section, to find positions in. A section that is left out has the position of the
   * document's beginning.
   */
  Section section(String key) {
    YamlNode node = root.get(key).orElseGet(() -> YamlNode.Mapping.empty(root.position()));
    return Section.unchecked(node, key, new ProblemCollector(key));
  }

  /** Returns the horizons of all stages. */
  List<Integer> stageHorizons() {
    return stages.stream().flatMap(stage -> stage.horizons().stream()).toList();
  }

  /** Returns the names of all reward terms that a stage uses. */
  List<String> terms() {
    return stages.stream()
        .flatMap(stage -> stage.rewards().stream())
        .map(Component::name)
        .distinct()
        .toList();
  }
}
