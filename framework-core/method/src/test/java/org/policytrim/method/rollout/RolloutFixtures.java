package org.policytrim.method.rollout;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.method.action.ActionAdapter;
import org.policytrim.method.action.ObservationAdapter;
import org.policytrim.method.rollout.RolloutSettings.FeaturePolicy;

/** Creates the objects that the tests of this package share. */
final class RolloutFixtures {

  private RolloutFixtures() {}

  static LockstepRunner lockstep(EnvironmentWorkers workers, PolicyCard card) {
    Benchmark benchmark = workers.benchmark();
    return new LockstepRunner(
        workers,
        ActionAdapter.between(card, benchmark.spec()),
        ObservationAdapter.between(card, benchmark));
  }

  static List<PlayedEpisode> play(
      EnvironmentWorkers workers,
      PolicyCard card,
      List<EpisodeRequest> requests,
      Planner planner,
      EpisodeListener listener) {
    return new LocalUnitPlayer(lockstep(workers, card), planner, 1)
        .play(UnitWork.cut(requests, 0), listener)
        .getFirst()
        .episodes();
  }

  static List<EpisodeRequest> requests(Benchmark benchmark, int count, int horizon, int limit) {
    List<Task> tasks = benchmark.suite().tasks();
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Task task = tasks.get(i % tasks.size());
              return new EpisodeRequest(
                  new EpisodeKey("test", 0, i, 0),
                  7,
                  task,
                  new InitialState(task.id(), StateSplit.EVALUATION, i),
                  horizon,
                  limit);
            })
        .toList();
  }

  static RolloutSettings settings(int siblings, int groups) {
    return new RolloutSettings(
        siblings,
        groups,
        6,
        0,
        OptionalInt.of(2),
        OptionalInt.empty(),
        OptionalInt.empty(),
        0,
        FeaturePolicy.KEEP);
  }

  static LocalRollout local(
      TrainablePolicy policy,
      EnvironmentWorkers workers,
      int unit,
      FeaturePolicy features,
      Path folder) {
    return PolicySession.rollouts(policy, workers, unit, features, folder, note -> {});
  }
}
