package org.policytrim.app.run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.HorizonChoice;

/** The horizons an experiment names. */
final class Horizons {

  private Horizons() {}

  /** Those its stages sweep, in their order, each once. */
  static List<Integer> swept(Experiment experiment) {
    return experiment.stages().stream()
        .flatMap(
            stage ->
                stage.horizons() instanceof HorizonChoice.Pattern pattern
                    ? pattern.horizons().stream()
                    : Stream.empty())
        .distinct()
        .toList();
  }

  /** Those the untrained base is forced to: named ones, or else what the stages sweep. */
  static List<Integer> forced(Experiment experiment) {
    List<Integer> named = experiment.evaluation().forcedHorizons();
    return (named.isEmpty() ? swept(experiment) : named)
        .stream()
            .distinct()
            .filter(horizon -> horizon != experiment.policy().horizon())
            .sorted()
            .toList();
  }

  /** Every horizon that will ever be executed; at least one. */
  static IntStream everExecuted(Experiment experiment) {
    return Stream.of(List.of(experiment.policy().horizon()), swept(experiment), forced(experiment))
        .flatMap(List::stream)
        .mapToInt(Integer::intValue);
  }

  /** How many actions each call of a new policy predicts. */
  static int chunkLength(Experiment experiment) {
    int written = experiment.rollout().chunkLength();
    return written > 0
        ? written
        : Math.max(
            experiment.policy().chunk(),
            Math.max(
                experiment.policy().horizon(),
                swept(experiment).stream().mapToInt(Integer::intValue).max().orElse(0)));
  }
}
