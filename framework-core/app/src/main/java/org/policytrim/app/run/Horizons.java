package org.policytrim.app.run;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policytrim.host.experiment.Experiment;

/** The horizons an experiment names. */
final class Horizons {

  private Horizons() {}

  /** Those the untrained base is forced to: named ones, or else what the stages sweep. */
  static List<Integer> forced(Experiment experiment) {
    List<Integer> named = experiment.evaluation().forcedHorizons();
    return (named.isEmpty() ? experiment.stageHorizons() : named)
        .stream()
            .distinct()
            .filter(horizon -> horizon != experiment.policy().horizon())
            .sorted()
            .toList();
  }

  /** Every horizon that will ever be executed; at least one. */
  static IntStream everExecuted(Experiment experiment) {
    return Stream.of(
            List.of(experiment.policy().horizon()), experiment.stageHorizons(), forced(experiment))
        .flatMap(List::stream)
        .mapToInt(Integer::intValue);
  }
}
