package org.policytrim.app.run;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.policytrim.host.experiment.Experiment;

/** The horizons that an experiment executes. */
final class ExecutedHorizons {

  private ExecutedHorizons() {}

  /**
   * Returns the horizons at which the untrained base is evaluated in addition to its own: those of
   * the setting {@code evaluation.forced-horizons}, or else those of the stages.
   */
  static List<Integer> forced(Experiment experiment) {
    List<Integer> configured = experiment.evaluation().forcedHorizons();
    return (configured.isEmpty() ? experiment.stageHorizons() : configured)
        .stream()
            .distinct()
            .filter(horizon -> horizon != experiment.policy().horizon())
            .sorted()
            .toList();
  }

  /** Returns the longest horizon of base policy, stages and evaluations. */
  static int longest(Experiment experiment) {
    List<Integer> horizons =
        Stream.of(
                List.of(experiment.policy().horizon()),
                experiment.stageHorizons(),
                forced(experiment))
            .flatMap(List::stream)
            .toList();
    return Collections.max(horizons);
  }
}
