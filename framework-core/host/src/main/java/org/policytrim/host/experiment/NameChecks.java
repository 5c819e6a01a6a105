package org.policytrim.host.experiment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.host.settings.Place;
import org.policytrim.host.settings.Section;
import org.policytrim.method.perturbation.NamedPerturbation;
import org.policytrim.method.stage.Ablation;
import org.policytrim.toolkit.text.Suggestions;

/** Whether every name in an experiment names something, and no name names two. */
final class NameChecks {

  private final Draft draft;
  private final Findings findings;

  NameChecks(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  void run() {
    draft.benchmark().provider().ifPresent(this::benchmark);
    stages();
    draft.keys().ifPresent(keys -> ablations(keys.ablations()));
    draft.evaluation().ifPresent(evaluation -> perturbations(evaluation.perturbations()));
  }

  private void benchmark(BenchmarkProvider<?> provider) {
    Section section = draft.benchmark().section();
    List<String> tasks = draft.benchmark().keys().map(BenchmarkKeys::tasks).orElse(List.of());
    List<String> known = provider.catalog().names();
    for (int i = 0; i < tasks.size(); i++) {
      if (!known.contains(tasks.get(i))) {
        findings.problem(
            section.placeOf("tasks", i),
            section.pathOf("tasks") + "[" + i + "]",
            "%s has no task or suite '%s'".formatted(provider.name(), tasks.get(i)),
            Suggestions.hint(tasks.get(i), known));
      }
    }
    refuseTwice(section, "tasks", tasks, "the task");
    String observation = draft.benchmark().keys().map(BenchmarkKeys::observation).orElse("");
    List<String> presets = provider.catalog().observations();
    if (!observation.isEmpty() && !presets.contains(observation)) {
      findings.problem(
          section.placeOf("observation"),
          section.pathOf("observation"),
          "%s has no observation '%s'".formatted(provider.name(), observation),
          Suggestions.hint(observation, presets));
    }
  }

  private void stages() {
    Map<String, Place> names = new HashMap<>();
    for (Draft.Stage stage : draft.stages()) {
      Optional<String> name = stage.keys().map(StageKeys::name);
      Place place = stage.section().placeOf("name");
      Place first = name.map(found -> names.putIfAbsent(found, place)).orElse(null);
      if (first != null) {
        findings.problem(
            place,
            stage.section().pathOf("name"),
            "two stages are named '%s', the first in line %d"
                .formatted(name.orElseThrow(), first.line()),
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
      Place place = draft.root().placeOf("ablations", i);
      String path = "ablations[" + i + "]";
      Ablation meant = known.get(ablation);
      if (meant == null) {
        findings.problem(
            place,
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
                  findings.problem(
                      place,
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
      Place place = section.placeOf("perturbations", i);
      String path = section.pathOf("perturbations") + "[" + i + "]";
      NamedPerturbation.problemWith(perturbations.get(i))
          .ifPresent(
              what -> findings.problem(place, path, what, "Correct the name, or leave it out"));
    }
    refuseTwice(section, "perturbations", perturbations, "the perturbation");
  }

  private void refuseTwice(Section section, String key, List<String> names, String kind) {
    for (int i = 0; i < names.size(); i++) {
      if (names.subList(0, i).contains(names.get(i))) {
        findings.problem(
            section.placeOf(key, i),
            section.pathOf(key) + "[" + i + "]",
            "%s '%s' is listed twice".formatted(kind, names.get(i)),
            "Keep one of the two");
      }
    }
  }
}
