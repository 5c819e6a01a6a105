package org.policytrim.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.NamedTensors;

/** Clauses about the optimiser step. */
interface OptimizerClauses extends HeadUnderTest {

  /** The optimiser is AdamW. */
  Clause ADAMW =
      new Clause(
          "step is AdamW with bias correction and decoupled weight decay on every trained tensor,"
              + " after clipping the norm over all of them together, and returns the norm before"
              + " clipping",
          "the order of clipping, moments and decay; bias correction; a learning rate that scales"
              + " the decay too; settings that are read once instead of at every step");

  /** The backbone stays frozen. */
  Clause FROZEN =
      new Clause(
          "a step changes the head's weights and does not change the backbone's features",
          "parameters that backbone and head share");

  /** The largest error of a weight after a step, as a share of the learning rate. */
  double CLOSE = 0.03;

  @Test
  @DisplayName("step is AdamW with decoupled weight decay and a clipped norm")
  default void stepIsAdamW() {
    try (HeadTrial trial = trial();
        HeadTrial probe = trial()) {
      double rate = 1e-3;
      Map<String, AdamWReference> references = new LinkedHashMap<>();
      NamedTensors start = trial.head().weights();
      for (String name : HeadTrial.floatNames(start)) {
        references.put(name, new AdamWReference(Differences.values(start.floats(name))));
      }
      for (int step = 1; step <= 3; step++) {
        List<DecisionGradient> weighted = trial.weighted(10 + step);
        probe.head().restore(trial.head().weights());
        Map<String, double[]> gradient = probe.gradient(List.of(weighted));
        double norm =
            Math.sqrt(
                gradient.values().stream()
                    .mapToDouble(slope -> Math.pow(Differences.norm(slope), 2))
                    .sum());
        // The first step is clipped to half its norm; decay is strong enough to be seen.
        double clip = step == 1 ? norm / 2 : 1e6;
        OptimizerSettings settings = new OptimizerSettings(rate, 0.9, 0.95, 1e-8, 3.0, clip);
        trial.head().accumulate(weighted);
        double returned = trial.head().step(settings);
        ADAMW.require(
            Math.abs(returned - norm) <= 0.01 * norm,
            () -> "step returned the norm %s, the gradient's is %s".formatted(returned, norm));
        references.forEach(
            (name, reference) ->
                reference.step(gradient.get(name), Math.min(1, clip / norm), settings));
      }
      NamedTensors end = trial.head().weights();
      references.forEach(
          (name, reference) ->
              reference
                  .farthest(Differences.values(end.floats(name)), CLOSE * rate)
                  .ifPresent(
                      seen -> {
                        throw ADAMW.broken("after three steps, in '%s', %s".formatted(name, seen));
                      }));
    }
  }

  @Test
  @DisplayName("the backbone does not change")
  default void theBackboneStaysAsItIs() {
    try (HeadTrial trial = trial()) {
      NamedTensors before = trial.head().weights();
      trial.head().accumulate(trial.weighted(20));
      double norm = trial.head().step(new OptimizerSettings(0.01, 0.9, 0.95, 1e-8, 0.01, 1.0));
      FROZEN.require(norm > 0, () -> "a gradient of 0");
      FROZEN.require(
          !Differences.firstUnequal(before, trial.head().weights()).isEmpty(),
          () -> "a step with a learning rate of 0.01 moved no weight");
      for (int place = 0; place < trial.features().size(); place++) {
        int number = place;
        double apart =
            Differences.greatest(
                trial.features().get(place).tensors(),
                trial.policy().backbone().encode(List.of(observation(place))).getFirst().tensors());
        FROZEN.require(
            apart <= chunkTolerance(),
            () -> "features of observation %d changed by %s".formatted(number, apart));
      }
    }
  }
}
