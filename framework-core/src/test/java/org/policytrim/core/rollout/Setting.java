package org.policytrim.core.rollout;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.core.action.ActionAdapter;
import org.policytrim.core.action.ObservationAdapter;
import org.policytrim.core.experiment.RolloutSettings;
import org.policytrim.core.experiment.RolloutSettings.FeaturePolicy;

/** Builds what the tests of this room play with. */
final class Setting {

  private Setting() {}

  static Lockstep lockstep(EnvironmentWorkers workers, PolicyCard card) {
    Benchmark benchmark = workers.benchmark();
    return new Lockstep(
        workers,
        ActionAdapter.between(
            card.model(), card.actions(), benchmark.name(), benchmark.actionSpec()),
        ObservationAdapter.request(
            card.model(), card.observations(), benchmark.name(), benchmark.observationSpec()));
  }

  static List<EpisodeOrder> orders(Benchmark benchmark, int count, int horizon, int limit) {
    List<Task> tasks = benchmark.suite().tasks();
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Task task = tasks.get(i % tasks.size());
              return new EpisodeOrder(
                  new EpisodeKey("test", 0, i, 0),
                  task,
                  new InitialState(task.id(), StateSplit.EVALUATION, i),
                  horizon,
                  limit);
            })
        .toList();
  }

  static RolloutSettings rollout(int siblings, int groups) {
    return new RolloutSettings(siblings, groups, 6, 2, 0, 0, FeaturePolicy.KEEP);
  }

  static LocalRollout local(
      TrainablePolicy policy, EnvironmentWorkers workers, FeaturePolicy features, Path folder) {
    return new LocalRollout(
        policy,
        lockstep(workers, policy.card()),
        new FeatureStores(features, policy.backbone(), folder, note -> {}),
        7);
  }
}
