package org.policytrim.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.host.experiment.BenchmarkOpener;
import org.policytrim.host.experiment.Experiment;
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
import org.policytrim.toolkit.random.RandomStream;

/**
 * Measures an experiment's policy, with fresh weights, in its own world: planning, playing groups,
 * learning from them, learning from demonstrations. Fresh weights cost as much as trained ones.
 *
 * @param kind {@code infer}, {@code rollout}, {@code update} or {@code pretrain}
 * @param experiment what is measured
 * @param components its parts
 * @param scratch a folder for spilled features
 * @param numericThreads with how many threads the policy computes
 */
record ExperimentMeter(
    String kind, Experiment experiment, Components components, Path scratch, int numericThreads)
    implements ThroughputProbe {

  static final List<String> KINDS = List.of("infer", "rollout", "update", "pretrain");

  @Override
  public String component() {
    return experiment.policy().name();
  }

  @Override
  public List<Rate> measure(Request request) {
    try (BenchmarkSession playground =
            BenchmarkOpener.open(
                components,
                experiment.benchmark(),
                request.threads(),
                experiment.rollout().lanes());
        TrainablePolicy policy =
            Opening.policy(components, experiment.policy(), context(playground.benchmark()))) {
      return switch (kind) {
        case "infer" -> infer(playground.benchmark(), policy, request);
        case "rollout" -> rollout(policy, playground.workers(), request);
        case "pretrain" ->
            List.of(learning().examples(policy, look(playground.benchmark()), request.seconds()));
        default -> update(policy, playground.workers(), request);
      };
    }
  }

  private List<Rate> infer(Benchmark benchmark, TrainablePolicy policy, Request request) {
    List<Rate> rates = new ArrayList<>();
    Observation seen = look(benchmark);
    for (int batch : new int[] {1, experiment.rollout().lanes()}) {
      List<PlanRequest> requests =
          IntStream.range(0, batch)
              .mapToObj(place -> new PlanRequest(seen, RandomStream.of(place)))
              .toList();
      double rate = Stopwatch.rate(request.seconds(), () -> policy.plan(requests).size());
      rates.add(new Rate("plans, %d at once".formatted(batch), "plans/s", rate, numericThreads));
    }
    return rates;
  }

  private static Observation look(Benchmark benchmark) {
    Task task = benchmark.suite().tasks().getFirst();
    try (Environment world = benchmark.open(task)) {
      var _ = world.reset(new InitialState(task.id(), StateSplit.TRAINING, 0));
      return world.observe(benchmark.spec().observations());
    }
  }

  private List<Rate> rollout(TrainablePolicy policy, EnvironmentWorkers workers, Request request) {
    LocalRollout source = source(policy, workers);
    GroupSchedule schedule = schedule(workers.benchmark());
    AtomicInteger iteration = new AtomicInteger();
    List<Rate> rates = new ArrayList<>();
    Map<String, ToLongFunction<EpisodeGroup>> units = new LinkedHashMap<>();
    units.put("episodes", EpisodeGroup::size);
    units.put("decisions", ExperimentMeter::decisions);
    units.put("steps", ExperimentMeter::steps);
    units.forEach(
        (unit, count) -> {
          double rate =
              Stopwatch.rate(
                  request.seconds(),
                  () -> {
                    try (Rollout played =
                        play(source, schedule, iteration.getAndIncrement(), policy)) {
                      return played.groups().stream().mapToLong(count).sum();
                    }
                  });
          rates.add(new Rate("groups played", unit + "/s", rate, workers.threads()));
        });
    return rates;
  }

  private List<Rate> update(TrainablePolicy policy, EnvironmentWorkers workers, Request request) {
    PolicyUpdate update = new PolicyUpdate(experiment.optimizer());
    try (Rollout played = play(source(policy, workers), schedule(workers.benchmark()), 0, policy)) {
      List<AdvantageGroup> estimated =
          played.groups().stream().map(ExperimentMeter::alternating).toList();
      long decisions = played.groups().stream().mapToLong(ExperimentMeter::decisions).sum();
      double rate =
          Stopwatch.rate(
              request.seconds(),
              () -> {
                var _ =
                    update.update(
                        policy.head(),
                        estimated,
                        played.features()::of,
                        new PolicyUpdate.Position(experiment.seed(), "bench", 0, 0));
                return decisions * experiment.optimizer().epochs();
              });
      return List.of(
          new Rate("decisions learnt from", "decisions/s", rate, numericThreads),
          learning().decisions(policy.head(), played, request.seconds()));
    }
  }

  private LearningRates learning() {
    return new LearningRates(experiment, numericThreads);
  }

  private Rollout play(
      LocalRollout source, GroupSchedule schedule, int iteration, TrainablePolicy policy) {
    return source.play(
        new HeadWeights(0, policy.head()::weights),
        schedule.iteration(iteration),
        (done, total) -> {});
  }

  /** Every second sibling was better than the rest, so that there is something to learn. */
  private static AdvantageGroup alternating(EpisodeGroup group) {
    List<Double> advantages =
        IntStream.range(0, group.size())
            .mapToObj(sibling -> sibling % 2 == 0 ? 1.0 : -1.0)
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
        policy, workers, experiment.rollout().features(), scratch, sentence -> {});
  }

  private GroupSchedule schedule(Benchmark benchmark) {
    return new GroupSchedule(
        experiment.seed(), "bench", benchmark, experiment.rollout(), new HorizonPattern(pattern()));
  }

  /** Returns the horizons of every stage that has its own, or the base policy's. */
  private List<Integer> pattern() {
    List<Integer> stages = experiment.stageHorizons();
    return stages.isEmpty() ? List.of(experiment.policy().horizon()) : stages;
  }

  private ModelContext context(Benchmark benchmark) {
    return new ModelContext(
        benchmark.spec().actions(),
        benchmark.spec().observations(),
        benchmark.suite().tasks().stream().map(Task::instruction).distinct().toList(),
        experiment.policy().chunk(),
        experiment.chunkLength(),
        experiment.policy().horizon(),
        experiment.policy().device(),
        experiment.seed());
  }
}
