package org.policytrim.host.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.Bound;
import org.policytrim.host.settings.Places;
import org.policytrim.host.settings.Problems;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.SettingKey;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.stage.SelectionSettings;
import org.policytrim.method.update.UpdateSettings;

/** Binds the sections of an experiment, each on its own. */
final class ExperimentBinder {

  /** The keys of the whole document, in the order in which they are written. */
  private static final List<String> SECTIONS =
      List.of(
          "name",
          "seed",
          "benchmark",
          "policy",
          "pretrain",
          "rollout",
          "advantage",
          "optimizer",
          "selection",
          "stages",
          "evaluation",
          "ablations");

  private final Problems problems;
  private final RecordBinder binder;
  private final ComponentBinder<BenchmarkKeys, BenchmarkProvider<?>> benchmarks;
  private final ComponentBinder<PolicyKeys, ModelProvider<?>> models;
  private final ComponentBinder<RewardKeys, RewardTermProvider<?>> rewards;

  ExperimentBinder(Components components, Problems problems) {
    this.problems = problems;
    this.binder = new RecordBinder(problems);
    this.benchmarks =
        new ComponentBinder<>(
            "benchmark",
            BenchmarkKeys.class,
            components::benchmark,
            components.benchmarkNames(),
            problems);
    this.models =
        new ComponentBinder<>(
            "model", PolicyKeys.class, components::model, components.modelNames(), problems);
    this.rewards =
        new ComponentBinder<>(
            "reward", RewardKeys.class, components::reward, components.rewardNames(), problems);
  }

  Draft bind(YamlNode document) {
    Section root = Section.of(document, "", SECTIONS, problems);
    return new Draft(
        root,
        binder.bind(ExperimentKeys.class, root).value(),
        root.required("benchmark", "keys and values", "{name: ..., tasks: [...]}")
            .map(node -> benchmarks.bind(node, "benchmark"))
            .orElseGet(() -> Draft.Component.missing(root)),
        root.required("policy", "keys and values", "{name: ..., chunk: ..., horizon: ...}")
            .map(node -> models.bind(node, "policy"))
            .orElseGet(() -> Draft.Component.missing(root)),
        section(root, "pretrain", PretrainSettings.class),
        section(root, "rollout", RolloutSettings.class),
        section(root, "advantage", AdvantageSettings.class),
        section(root, "optimizer", UpdateSettings.class),
        section(root, "selection", SelectionSettings.class),
        stages(root),
        section(root, "evaluation", EvaluationSettings.class));
  }

  private <R extends Record> Optional<R> section(Section root, String key, Class<R> type) {
    YamlNode node = root.get(key).orElseGet(() -> YamlNode.Mapping.empty(root.place()));
    return binder.bind(type, node, key).value();
  }

  private List<Draft.Stage> stages(Section root) {
    Optional<YamlNode> node =
        root.required(
            "stages", "a list of stages", "each with name, horizons, rewards, iterations");
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof YamlNode.Sequence sequence) || sequence.items().isEmpty()) {
      problems.add(
          node.get().place(),
          "stages",
          "expected a list of at least one stage, found "
              + (node.get() instanceof YamlNode.Sequence ? "none" : node.get().described()),
          "Begin each stage with a hyphen: - name: extend");
      return List.of();
    }
    List<Draft.Stage> stages = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      YamlNode item = sequence.items().get(i);
      String step = Places.nameOf(item).map(name -> "." + name).orElse("[" + i + "]");
      stages.add(stage(item, "stages" + step));
    }
    return stages;
  }

  private Draft.Stage stage(YamlNode node, String path) {
    Section section =
        Section.of(
            node,
            path,
            Stream.concat(
                    Stream.of("horizons", "rewards"),
                    SettingKey.of(StageKeys.class).stream().map(SettingKey::name))
                .toList(),
            problems);
    return new Draft.Stage(
        section,
        binder.bind(StageKeys.class, section).value(),
        section
            .required("horizons", "a list such as [5, 10], or selected", "actions run per call")
            .flatMap(value -> horizons(value, section.pathOf("horizons"))),
        section
            .required("rewards", "at least one term", "NAME: {weight: 1.0, ...}")
            .map(value -> rewards(value, section.pathOf("rewards")))
            .orElse(List.of()));
  }

  private Optional<HorizonChoice> horizons(YamlNode node, String path) {
    if (node instanceof YamlNode.Scalar scalar && scalar.text().equals("selected")) {
      return Optional.of(new HorizonChoice.Selected());
    }
    if (!(node instanceof YamlNode.Sequence sequence) || sequence.items().isEmpty()) {
      problems.add(
          node.place(),
          path,
          "expected a list of horizons or the word selected, found "
              + (node instanceof YamlNode.Sequence ? "an empty list" : node.described()),
          "Write it such as [5, 10, 15]");
      return Optional.empty();
    }
    List<Integer> horizons = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      YamlNode item = sequence.items().get(i);
      Bound<Integer> horizon = binder.value(Integer.class, item, path + "[" + i + "]");
      if (horizon.value().isPresent() && horizon.value().get() < 1) {
        problems.add(
            item.place(),
            path + "[" + i + "]",
            "a horizon must be at least 1, found " + horizon.value().get(),
            "It counts the actions run per call");
      } else {
        horizon.value().ifPresent(horizons::add);
      }
    }
    return horizons.isEmpty() ? Optional.empty() : Optional.of(new HorizonChoice.Pattern(horizons));
  }

  private List<Draft.Component<RewardKeys, RewardTermProvider<?>>> rewards(
      YamlNode node, String path) {
    Section section = Section.unchecked(node, path, problems);
    if (section.sound() && section.entries().isEmpty()) {
      problems.add(
          node.place(), path, "expected at least one term, found none", "Add success: {weight: 1}");
    }
    return section.entries().stream()
        .map(entry -> rewards.bind(entry, section.pathOf(entry.key())))
        .toList();
  }
}
