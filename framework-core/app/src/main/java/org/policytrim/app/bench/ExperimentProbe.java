package org.policytrim.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.app.run.PolicyFactory;
import org.policytrim.host.experiment.BenchmarkOpener;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.host.plugin.Components;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.evaluate.BenchmarkSession;
import org.policytrim.method.reward.ScoredGroup;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.GroupSchedule;
import org.policytrim.method.rollout.HeadWeights;
import org.policytrim.method.rollout.HorizonPattern;
import org.policytrim.method.rollout.LocalRollout;
import org.policytrim.method.rollout.PolicySession;
import org.policytrim.method.rollout.Rollout;
import org.policytrim.method.update.PolicyUpdate;
import org.policytrim.toolkit.measurement.Throughput;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Measures the policy of an experiment, with new weights, in the experiment's benchmark: inference,
 * rollouts, updates and pretraining. The speed does not depend on the values of weights.
 *
 * @param kind {@code infer}, {@code rollout}, {@code update} or {@code pretrain}
 * @param experiment the experiment
 * @param components the installed components
 * @param scratch a folder for temporary files
 * @param numericThreads the number of threads that the policy computes with, for the result
 */
record ExperimentProbe(
    String kind, Experiment experiment, Components components, Path scratch, int numericThreads)
    implements ThroughputProbe {

  static final List<String> KINDS = List.of("infer", "rollout", "update", "pretrain");

  @Override
  public String component() {
    return experiment.policy().name();
  }

  @Override
  public List<Rate> measure(Request request) {
    try (BenchmarkSession session =
            BenchmarkOpener.open(
                components,
                experiment.benchmark(),
                request.threads(),
                experiment.rollout().lanes());
        TrainablePolicy policy =
            PolicyFactory.create(experiment, components, session.benchmark())) {
      return switch (kind) {
        case "infer" -> infer(session.benchmark(), policy, request);
        case "rollout" -> rollout(policy, session.workers(), request);
        case "pretrain" ->
            List.of(learning().examples(policy, observe(session.benchmark()), request.seconds()));
        default -> update(policy, session.workers(), request);
      };
    }
  }

  private List<Rate> infer(Benchmark benchmark, TrainablePolicy policy, Request request) {
    List<Rate> rates = new ArrayList<>();
    Observation observation = observe(benchmark);
    for (int batch : new int[] {1, experiment.rollout().lanes()}) {
      List<PlanRequest> requests =
          IntStream.range(0, batch)
              .mapToObj(index -> new PlanRequest(observation, RandomStream.of(index)))
              .toList();
      double rate = Throughput.perSecond(() -> policy.plan(requests).size(), request.seconds());
      rates.add(
          new Rate("inference, batch of %d".formatted(batch), "chunks/s", rate, numericThreads));
    }
    return rates;
  }

  private static Observation observe(Benchmark benchmark) {
    Task task = benchmark.suite().tasks().getFirst();
    try (Environment environment = benchmark.open(task)) {
      var _ = environment.reset(new InitialState(task.id(), StateSplit.TRAINING, 0));
      return environment.observe(benchmark.spec().observations());
    }
  }

  /** Measures rollouts of each stage, which differ in the number of calls per episode. */
  private List<Rate> rollout(TrainablePolicy policy, EnvironmentWorkers workers, Request request) {
    LocalRollout source = source(policy, workers);
    List<Rate> rates = new ArrayList<>();
    for (Stage stage : stages()) {
      GroupSchedule schedule = schedule(workers.benchmark(), stage);
      RolloutCounts counts = new RolloutCounts();
      double stepRate =
          Throughput.perSecond(
              () -> {
                try (Rollout played = play(source, schedule, counts.rollouts++, policy)) {
                  return counts.add(played);
                }
              },
              request.seconds());
      String name = "rollout, stage " + stage.name();
      int threads = workers.threads();
      rates.add(new Rate(name, "steps/s", stepRate, threads));
      rates.add(new Rate(name, "decisions/s", stepRate * counts.decisionsPerStep(), threads));
      rates.add(new Rate(name, "episodes/s", stepRate * counts.episodesPerStep(), threads));
    }
    return rates;
  }

  /** Measures updates of each stage. */
  private List<Rate> update(TrainablePolicy policy, EnvironmentWorkers workers, Request request) {
    List<Rate> rates = new ArrayList<>();
    for (Stage stage : stages()) {
      try (Rollout played =
          play(source(policy, workers), schedule(workers.benchmark(), stage), 0, policy)) {
        rates.add(update(stage, policy, played, request.seconds()));
        if (rates.size() == 1) {
          rates.add(learning().decisions(policy.head(), played, request.seconds()));
        }
      }
    }
    return rates;
  }

  private Rate update(Stage stage, TrainablePolicy policy, Rollout played, double seconds) {
    PolicyUpdate update = new PolicyUpdate(experiment.optimizer());
    List<AdvantageGroup> estimated =
        played.groups().stream().map(ExperimentProbe::alternating).toList();
    long decisions = played.groups().stream().mapToLong(ExperimentProbe::decisions).sum();
    double rate =
        Throughput.perSecond(
            () -> {
              var _ =
                  update.update(
                      policy.head(),
                      estimated,
                      played.features()::of,
                      new PolicyUpdate.Position(experiment.seed(), "bench", 0, 0));
              return decisions * experiment.optimizer().epochs();
            },
            seconds);
    return new Rate("update, stage " + stage.name(), "decisions/s", rate, numericThreads);
  }

  /** The totals of several rollouts. */
  private static final class RolloutCounts {

    private int rollouts;
    private long episodes;
    private long decisions;
    private long steps;

    /** Adds a rollout and returns its number of steps. */
    long add(Rollout rollout) {
      long before = steps;
      for (EpisodeGroup group : rollout.groups()) {
        episodes += group.size();
        decisions += ExperimentProbe.decisions(group);
        steps += ExperimentProbe.steps(group);
      }
      return steps - before;
    }

    double decisionsPerStep() {
      return (double) decisions / steps;
    }

    double episodesPerStep() {
      return (double) episodes / steps;
    }
  }

  private LearningThroughput learning() {
    return new LearningThroughput(experiment, numericThreads);
  }

  private Rollout play(
      LocalRollout source, GroupSchedule schedule, int iteration, TrainablePolicy policy) {
    return source.play(
        new HeadWeights(0, policy.head()::weights),
        schedule.iteration(iteration),
        (done, total) -> {});
  }

  /** Assigns advantages of alternating sign, so that the update has a gradient. */
  private static AdvantageGroup alternating(EpisodeGroup group) {
    List<Double> advantages =
        IntStream.range(0, group.size())
            .mapToObj(episode -> episode % 2 == 0 ? 1.0 : -1.0)
            .toList();
    return new AdvantageGroup(new ScoredGroup(group, List.of()), advantages, true);
  }

  private static long decisions(EpisodeGroup group) {
    return group.episodes().stream().mapToLong(episode -> episode.decisions().size()).sum();
  }

  private static long steps(EpisodeGroup group) {
    return group.episodes().stream().mapToLong(episode -> episode.outcome().steps()).sum();
  }

  private LocalRollout source(TrainablePolicy policy, EnvironmentWorkers workers) {
    return PolicySession.rollouts(
        policy,
        workers,
        experiment.rollout().unit(),
        experiment.rollout().features(),
        scratch,
        sentence -> {});
  }

  private GroupSchedule schedule(Benchmark benchmark, Stage stage) {
    return new GroupSchedule(
        experiment.seed(),
        "bench",
        benchmark,
        experiment.rollout(),
        new HorizonPattern(stage.horizons()));
  }

  /**
   * A stage of the experiment.
   *
   * @param name the stage's name
   * @param horizons the horizons of its rollouts
   */
  private record Stage(String name, List<Integer> horizons) {}

  /**
   * Returns all stages. A stage that runs at the horizon selected before is measured at the longest
   * horizon that could be selected, or at that of the base policy.
   */
  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    int longest = experiment.policy().horizon();
    for (StageSettings stage : experiment.stages()) {
      List<Integer> horizons =
          stage.sweptHorizons().isEmpty() ? List.of(longest) : stage.sweptHorizons();
      longest = Collections.max(horizons);
      stages.add(new Stage(stage.name(), horizons));
    }
    return stages;
  }
}
