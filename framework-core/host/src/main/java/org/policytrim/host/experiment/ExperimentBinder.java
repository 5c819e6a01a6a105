package org.policytrim.host.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.BindingResult;
import org.policytrim.host.settings.KnownKeys;
import org.policytrim.host.settings.PathLocator;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.SuppliedValues;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.stage.SelectionSettings;
import org.policytrim.method.update.UpdateSettings;

/** Binds the sections of an experiment, each on its own. */
final class ExperimentBinder {

  private final ProblemCollector problems;
  private final RecordBinder binder;
  private final ComponentBinder<BenchmarkSettings, BenchmarkProvider<?>> benchmarks;
  private final ComponentBinder<PolicySettings, ModelProvider<?>> models;
  private final ComponentBinder<RewardSettings, RewardTermProvider<?>> rewards;

  ExperimentBinder(Components components, ProblemCollector problems) {
    this.problems = problems;
    this.binder = new RecordBinder(problems);
    this.benchmarks =
        new ComponentBinder<>(
            "benchmark",
            BenchmarkSettings.class,
            components::benchmark,
            components.benchmarkNames(),
            problems);
    this.models =
        new ComponentBinder<>(
            "model", PolicySettings.class, components::model, components.modelNames(), problems);
    this.rewards =
        new ComponentBinder<>(
            "reward", RewardSettings.class, components::reward, components.rewardNames(), problems);
  }

  ExperimentDraft bind(YamlNode document) {
    Section root = Section.of(document, "", KnownKeys.of(Experiment.class), problems);
    ExperimentDraft.Component<BenchmarkSettings, BenchmarkProvider<?>> benchmark =
        root.required("benchmark", "keys and values", "{name: ..., tasks: [...]}")
            .map(node -> resolved(benchmarks.bind(node, "benchmark")))
            .orElseGet(() -> ExperimentDraft.Component.missing(root));
    ExperimentDraft.Component<PolicySettings, ModelProvider<?>> policy =
        root.required("policy", "keys and values", "{name: ..., chunk: ..., horizon: ...}")
            .map(node -> models.bind(node, "policy"))
            .orElseGet(() -> ExperimentDraft.Component.missing(root));
    BindingResult<PretrainSettings> pretrain = section(root, "pretrain", PretrainSettings.class);
    BindingResult<RolloutSettings> rollout = section(root, "rollout", RolloutSettings.class);
    BindingResult<AdvantageSettings> advantage =
        section(root, "advantage", AdvantageSettings.class);
    BindingResult<UpdateSettings> optimizer = section(root, "optimizer", UpdateSettings.class);
    BindingResult<SelectionSettings> selection =
        section(root, "selection", SelectionSettings.class);
    List<ExperimentDraft.Stage> stages = stages(root);
    BindingResult<EvaluationSettings> evaluation =
        section(root, "evaluation", EvaluationSettings.class);
    BindingResult<Experiment> experiment =
        binder.bind(
            Experiment.class,
            root,
            SuppliedValues.none()
                .with("benchmark", benchmark.bound())
                .with("policy", policy.bound())
                .with("pretrain", pretrain)
                .with("rollout", rollout)
                .with("advantage", advantage)
                .with("optimizer", optimizer)
                .with("selection", selection)
                .with("stages", all(stages.stream().map(ExperimentDraft.Stage::bound).toList()))
                .with("evaluation", evaluation));
    return new ExperimentDraft(
        root,
        experiment.value(),
        benchmark,
        policy,
        pretrain.value(),
        rollout.value(),
        advantage.value(),
        optimizer.value(),
        stages,
        evaluation.value(),
        items(root, "ablations", String.class));
  }

  private <R extends Record> BindingResult<R> section(Section root, String key, Class<R> type) {
    YamlNode node = root.get(key).orElseGet(() -> YamlNode.Mapping.empty(root.position()));
    return binder.bind(type, node, key);
  }

  /** Resolves the default observation, so that it is written out. */
  private static ExperimentDraft.Component<BenchmarkSettings, BenchmarkProvider<?>> resolved(
      ExperimentDraft.Component<BenchmarkSettings, BenchmarkProvider<?>> component) {
    Optional<String> first =
        component.provider().stream()
            .flatMap(provider -> provider.catalog().observations().stream())
            .findFirst();
    return new ExperimentDraft.Component<>(
        component.section(),
        component.name(),
        component
            .bound()
            .map(
                settings ->
                    settings.observation().isPresent() || first.isEmpty()
                        ? settings
                        : settings.withObservation(first.get())),
        component.provider());
  }

  private List<ExperimentDraft.Stage> stages(Section root) {
    Optional<YamlNode> node =
        root.required(
            "stages", "a list of stages", "each with name, horizons, rewards, iterations");
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof YamlNode.Sequence sequence) || sequence.items().isEmpty()) {
      problems.add(
          node.get().position(),
          "stages",
          "expected a list of at least one stage, found "
              + (node.get() instanceof YamlNode.Sequence ? "none" : node.get().described()),
          "Begin each stage with a hyphen: - name: extend");
      return List.of();
    }
    List<ExperimentDraft.Stage> stages = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      YamlNode item = sequence.items().get(i);
      String step = PathLocator.nameOf(item).map(name -> "." + name).orElse("[" + i + "]");
      stages.add(stage(item, "stages" + step));
    }
    return stages;
  }

  private ExperimentDraft.Stage stage(YamlNode node, String path) {
    Section section = Section.of(node, path, KnownKeys.of(StageSettings.class), problems);
    List<ExperimentDraft.Component<RewardSettings, RewardTermProvider<?>>> terms =
        section
            .required("rewards", "at least one term", "NAME: {weight: 1.0, ...}")
            .map(value -> rewards(value, section.pathOf("rewards")))
            .orElse(List.of());
    return new ExperimentDraft.Stage(
        section,
        binder.bind(
            StageSettings.class,
            section,
            SuppliedValues.none()
                .with(
                    "rewards", all(terms.stream().map(ExperimentDraft.Component::bound).toList()))),
        items(section, "horizons", Integer.class),
        terms);
  }

  private List<ExperimentDraft.Component<RewardSettings, RewardTermProvider<?>>> rewards(
      YamlNode node, String path) {
    Section section = Section.unchecked(node, path, problems);
    if (section.valid() && section.entries().isEmpty()) {
      problems.add(
          node.position(),
          path,
          "expected at least one term, found none",
          "Add success: {weight: 1}");
    }
    return section.entries().stream()
        .map(entry -> rewards.bind(entry, section.pathOf(entry.key())))
        .toList();
  }

  /** Returns the values that could be bound; valid if all of them are. */
  private static <T> BindingResult<List<T>> all(List<BindingResult<T>> parts) {
    return new BindingResult<>(
        Optional.of(parts.stream().flatMap(part -> part.value().stream()).toList()),
        !parts.isEmpty() && parts.stream().allMatch(BindingResult::valid));
  }

  /** Returns those items of a list that can be bound, also where its section can't be. */
  private <T> List<T> items(Section section, String key, Class<T> type) {
    return section.get(key).orElse(null) instanceof YamlNode.Sequence sequence
        ? sequence.items().stream()
            .flatMap(
                item ->
                    new RecordBinder(new ProblemCollector(key))
                        .value(type, item, key).value().stream())
            .toList()
        : List.of();
  }
}
