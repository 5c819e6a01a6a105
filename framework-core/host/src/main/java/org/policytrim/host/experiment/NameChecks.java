package org.policytrim.host.experiment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.method.perturbation.NamedPerturbation;
import org.policytrim.method.stage.Ablation;
import org.policytrim.toolkit.text.Suggestions;

/** Checks that every name in an experiment exists and that no name is used twice. */
final class NameChecks {

  private final ExperimentDraft draft;
  private final CheckResults results;

  NameChecks(ExperimentDraft draft, CheckResults results) {
    this.draft = draft;
    this.results = results;
  }

  void run() {
    draft.benchmark().provider().ifPresent(this::benchmark);
    stages();
    ablations(draft.ablations());
    draft.evaluation().ifPresent(evaluation -> perturbations(evaluation.perturbations()));
  }

  private void benchmark(BenchmarkProvider<?> provider) {
    Section section = draft.benchmark().section();
    List<String> tasks =
        draft.benchmark().settings().map(BenchmarkSettings::tasks).orElse(List.of());
    List<String> known = provider.catalog().names();
    for (int i = 0; i < tasks.size(); i++) {
      if (!known.contains(tasks.get(i))) {
        results.problem(
            section.positionOf("tasks", i),
            section.pathOf("tasks") + "[" + i + "]",
            "%s has no task or suite '%s'".formatted(provider.name(), tasks.get(i)),
            Suggestions.hint(tasks.get(i), known));
      }
    }
    refuseTwice(section, "tasks", tasks, "the task");
    List<String> presets = provider.catalog().observations();
    draft
        .benchmark()
        .settings()
        .flatMap(BenchmarkSettings::observation)
        .filter(observation -> !presets.contains(observation))
        .ifPresent(
            observation ->
                results.problem(
                    section.positionOf("observation"),
                    section.pathOf("observation"),
                    "%s has no observation '%s'".formatted(provider.name(), observation),
                    Suggestions.hint(observation, presets)));
  }

  private void stages() {
    Map<String, SourcePosition> names = new HashMap<>();
    for (ExperimentDraft.Stage stage : draft.stages()) {
      if (!(stage.section().get("name").orElse(null) instanceof YamlNode.Scalar name)) {
        continue;
      }
      SourcePosition position = stage.section().positionOf("name");
      SourcePosition first = names.putIfAbsent(name.text(), position);
      if (first != null) {
        results.problem(
            position,
            stage.section().pathOf("name"),
            "two stages are named '%s', the first in line %d".formatted(name.text(), first.line()),
            "Give each stage a name of its own");
      }
    }
  }

  private void ablations(List<String> ablations) {
    List<String> terms = draft.terms();
    Map<String, Ablation> known = new LinkedHashMap<>();
    terms.stream().map(Ablation::new).forEach(each -> known.put(each.name(), each));
    for (int i = 0; i < ablations.size(); i++) {
      String ablation = ablations.get(i);
      SourcePosition position = draft.root().positionOf("ablations", i);
      String path = "ablations[" + i + "]";
      Ablation meant = known.get(ablation);
      if (meant == null) {
        results.problem(
            position,
            path,
            "no stage has a reward term that '%s' would leave out".formatted(ablation),
            Suggestions.hint(ablation, known.keySet()));
        continue;
      }
      draft.stages().stream()
          .filter(stage -> stage.rewards().size() == 1)
          .filter(stage -> meant.leavesOut(stage.rewards().getFirst().name()))
          .findFirst()
          .ifPresent(
              stage ->
                  results.problem(
                      position,
                      path,
                      "without '%s' nothing is left to reward in %s"
                          .formatted(meant.term(), stage.section().path()),
                      "Leave out this ablation, or give the stage a second term"));
    }
    refuseTwice(draft.root(), "ablations", ablations, "the ablation");
  }

  private void perturbations(List<String> perturbations) {
    Section section = draft.section("evaluation");
    for (int i = 0; i < perturbations.size(); i++) {
      SourcePosition position = section.positionOf("perturbations", i);
      String path = section.pathOf("perturbations") + "[" + i + "]";
      NamedPerturbation.problemWith(perturbations.get(i))
          .ifPresent(
              what -> results.problem(position, path, what, "Correct the name, or leave it out"));
    }
    refuseTwice(section, "perturbations", perturbations, "the perturbation");
  }

  private void refuseTwice(Section section, String key, List<String> names, String kind) {
    for (int i = 0; i < names.size(); i++) {
      if (names.subList(0, i).contains(names.get(i))) {
        results.problem(
            section.positionOf(key, i),
            section.pathOf(key) + "[" + i + "]",
            "%s '%s' is listed twice".formatted(kind, names.get(i)),
            "Keep one of the two");
      }
    }
  }
}
