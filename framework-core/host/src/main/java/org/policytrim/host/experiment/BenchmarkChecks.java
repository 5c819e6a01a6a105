package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.method.perturbation.NamedPerturbation;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.toolkit.text.Suggestions;

/**
 * Checks of an experiment that need its benchmark: the number of tasks and states, demonstration
 * styles, and perturbations that suit the observation. They run before the first episode.
 */
public final class BenchmarkChecks {

  private final LocatedExperiment located;
  private final Experiment experiment;
  private final Benchmark benchmark;
  private final ProblemCollector problems;

  private BenchmarkChecks(LocatedExperiment located, Benchmark benchmark) {
    this.located = located;
    this.experiment = located.experiment();
    this.benchmark = benchmark;
    this.problems = new ProblemCollector(located.locator().root().position().source());
  }

  /** Returns every problem that an experiment has with its benchmark. */
  public static List<Problem> problems(LocatedExperiment experiment, Benchmark benchmark) {
    return new BenchmarkChecks(experiment, benchmark).problems();
  }

  private List<Problem> problems() {
    boolean onTraining = experiment.evaluation().onTrainingStates();
    states(
        "evaluation.pairs-per-task",
        experiment.evaluation().pairsPerTask(),
        onTraining ? StateSplit.TRAINING : StateSplit.EVALUATION);
    states(
        "selection.states-per-task", experiment.selection().statesPerTask(), StateSplit.VALIDATION);
    minibatches();
    if (experiment.policy().bundle().isEmpty()) {
      demonstrations();
    }
    perturbations();
    return problems.sorted();
  }

  private void states(String path, int wanted, StateSplit split) {
    for (Task task : benchmark.suite().tasks()) {
      int there = benchmark.stateCount(task, split);
      if (wanted > there) {
        add(
            path,
            "task %s has %d %s states, found %d".formatted(task.id(), there, split.label(), wanted),
            "Take at most " + there);
        return;
      }
    }
  }

  private void minibatches() {
    RolloutSettings rollout = experiment.rollout();
    long episodes =
        (long) benchmark.suite().tasks().size() * rollout.groupsPerTask() * rollout.groupSize();
    if (experiment.optimizer().minibatches() > episodes) {
      add(
          "optimizer.minibatches",
          "an iteration has %d episodes, found %d minibatches"
              .formatted(episodes, experiment.optimizer().minibatches()),
          "Take at most " + episodes);
    }
  }

  private void demonstrations() {
    String name = benchmark.spec().name();
    String style = experiment.pretrain().style();
    if (!(benchmark instanceof Demonstrable demonstrable)) {
      add(
          "policy.bundle",
          "%s has no demonstrations to pretrain from".formatted(name),
          "Start from a bundle: policy.bundle");
    } else if (!demonstrable.demonstrationStyles().contains(style)) {
      add(
          "pretrain.style",
          "%s has no demonstrations in the style '%s'".formatted(name, style),
          Suggestions.hint(style, demonstrable.demonstrationStyles()));
    }
  }

  private void perturbations() {
    List<String> names = experiment.evaluation().perturbations();
    for (int i = 0; i < names.size(); i++) {
      String path = "evaluation.perturbations[" + i + "]";
      NamedPerturbation.of(names.get(i))
          .problemWith(benchmark.spec().observations())
          .ifPresent(what -> add(path, what, "Leave it out, or choose another observation"));
    }
  }

  private void add(String path, String what, String remedy) {
    problems.add(located.problem(path, what, remedy));
  }
}
