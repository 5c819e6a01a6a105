package org.policytrim.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.random.RandomStream;

/** Clauses about accumulated gradients. */
interface GradientClauses extends HeadUnderTest {

  /** Gradients are correct. */
  Clause GRADIENT =
      new Clause(
          "accumulate adds the sum of weight times the gradient of the log-probability, and step"
              + " descends along it",
          "the backward pass of the tensor named, signs, missing factors, elements or steps that"
              + " are omitted, parameters that the optimiser does not update");

  /** Gradients are additive. */
  Clause ADDITIVE =
      new Clause(
          "accumulating in several calls equals accumulating in one, in any order",
          "averages over a batch instead of sums, and gradients that are overwritten"
              + " instead of added to");

  /** Zero weights have no effect. */
  Clause WEIGHTLESS =
      new Clause(
          "decisions whose weights are all 0 change nothing",
          "terms of the loss without the weight (entropy, regularisation)");

  /** The step sizes of the finite differences, as shares of a tensor's norm, tried in order. */
  List<Double> STEP_SIZES = List.of(1e-2, 3e-3, 3e-2, 1e-3, 1e-1, 3e-4);

  @Test
  @DisplayName("the weighted gradient agrees with finite differences")
  default void gradientAgreesWithFiniteDifferences() {
    try (HeadTrial trial = trial()) {
      List<DecisionGradient> weighted = trial.weighted(0);
      Map<String, double[]> gradient = trial.gradient(List.of(weighted));
      double whole =
          Math.sqrt(
              gradient.values().stream().mapToDouble(g -> Math.pow(Differences.norm(g), 2)).sum());
      for (Map.Entry<String, double[]> tensor : gradient.entrySet()) {
        String name = tensor.getKey();
        double[] slope = tensor.getValue();
        if (Differences.norm(slope) < 1e-6 * whole) {
          Arrays.setAll(slope, i -> 0);
          requireSlope(trial, weighted, name, slope, randomly(slope.length), whole);
          continue;
        }
        requireSlope(trial, weighted, name, slope, slope, 0);
        if (slope.length > 1) {
          for (double[] half : halves(slope)) {
            requireSlope(trial, weighted, name, slope, half, 0.1 * Differences.norm(slope));
          }
        }
      }
    }
  }

  @Test
  @DisplayName("accumulating is additive")
  default void accumulatingIsAdditive() {
    try (HeadTrial trial = trial()) {
      List<DecisionGradient> weighted = trial.weighted(1);
      Map<String, double[]> together = trial.gradient(List.of(weighted));
      Map<String, double[]> apart =
          trial.gradient(weighted.reversed().stream().map(List::of).toList());
      requireSame(ADDITIVE, together, apart, "in one call and one by one, backwards");
      Map<String, double[]> twice = trial.gradient(List.of(weighted, weighted));
      twice.values().forEach(slope -> Arrays.setAll(slope, i -> slope[i] / 2));
      requireSame(ADDITIVE, together, twice, "once, and half of what two calls gave");
    }
  }

  @Test
  @DisplayName("zero weights change nothing")
  default void zeroWeightsChangeNothing() {
    try (HeadTrial trial = trial()) {
      List<DecisionGradient> weighted = trial.weighted(2);
      NamedTensors before = trial.head().weights();
      trial.head().accumulate(HeadTrial.unweighted(weighted));
      double norm = trial.head().step(HeadTrial.plainSteps(1));
      WEIGHTLESS.require(
          norm == 0, () -> "a gradient of norm %s from weights of 0".formatted(norm));
      String unequal = Differences.firstUnequal(before, trial.head().weights());
      WEIGHTLESS.require(unequal.isEmpty(), () -> "after a step " + unequal);
      requireSame(
          WEIGHTLESS,
          trial.gradient(List.of(weighted)),
          trial.gradient(List.of(HeadTrial.unweighted(trial.weighted(3)), weighted)),
          "without and with decisions of weight 0");
    }
  }

  /** Compares the slope along a direction with a central finite difference. */
  private void requireSlope(
      HeadTrial trial,
      List<DecisionGradient> weighted,
      String name,
      double[] slope,
      double[] direction,
      double scale) {
    NamedTensors before = trial.head().weights();
    double length = Differences.norm(direction);
    double size = Differences.norm(Differences.values(before.floats(name)));
    double reach = Math.max(size, 0.05 * Math.sqrt(slope.length));
    double best = Double.POSITIVE_INFINITY;
    String seen = "";
    for (double share : STEP_SIZES) {
      FloatTensor ahead = stepped(before.floats(name), direction, share * reach / length);
      FloatTensor behind = stepped(before.floats(name), direction, -share * reach / length);
      double expected = 0;
      double moved = 0;
      for (int i = 0; i < slope.length; i++) {
        double distance = (double) ahead.get(i) - behind.get(i);
        expected += slope[i] * distance;
        moved += distance * distance;
      }
      trial.head().restore(before.with(name, ahead));
      double measured = trial.weightedSum(weighted);
      trial.head().restore(before.with(name, behind));
      measured -= trial.weightedSum(weighted);
      double against = Math.max(Math.abs(expected), scale * Math.sqrt(moved));
      double off = Math.abs(measured - expected) / against;
      if (off < best) {
        best = off;
        seen =
            "tensor '%s' moved by %.3g: the weighted sum of log-probabilities changed by %.6g, the gradient says %.6g"
                .formatted(name, Math.sqrt(moved), measured, expected);
      }
      if (best <= gradientTolerance()) {
        break;
      }
    }
    trial.head().restore(before);
    String closest = seen;
    GRADIENT.require(best <= gradientTolerance(), () -> closest);
  }

  private static FloatTensor stepped(FloatTensor tensor, double[] direction, double factor) {
    float[] values = tensor.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] + factor * direction[i]);
    }
    return FloatTensor.wrap(tensor.shape(), values);
  }

  private static double[] randomly(int length) {
    RandomStream random = RandomStream.of(6, length);
    return random.doubles(length, -1, 1).toArray();
  }

  /** Returns the gradient with a random half of its elements, and with the other half. */
  private static List<double[]> halves(double[] slope) {
    RandomStream random = RandomStream.of(7, slope.length);
    double[] one = new double[slope.length];
    double[] other = slope.clone();
    for (int i = 0; i < slope.length; i++) {
      if (random.nextBoolean()) {
        one[i] = slope[i];
        other[i] = 0;
      }
    }
    return java.util.stream.Stream.of(one, other).filter(h -> Differences.norm(h) > 0).toList();
  }

  private static void requireSame(
      Clause clause, Map<String, double[]> one, Map<String, double[]> two, String which) {
    one.forEach(
        (name, slope) -> {
          double apart = Differences.greatest(slope, two.get(name));
          double size = Math.max(Differences.norm(slope), 1e-6 * total(one));
          clause.require(
              apart <= 1e-3 * size,
              () ->
                  "%s: the gradient of '%s' (norm %.4g) differs by %.4g"
                      .formatted(which, name, size, apart));
        });
  }

  private static double total(Map<String, double[]> gradient) {
    return gradient.values().stream().mapToDouble(Differences::norm).sum();
  }
}
