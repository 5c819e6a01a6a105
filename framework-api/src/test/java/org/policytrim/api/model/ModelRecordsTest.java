package org.policytrim.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

class ModelRecordsTest {

  private static PolicyCard card(int chunk, int chunkLength, int horizon) {
    return new PolicyCard(
        "model",
        "1",
        "v0",
        new ActionSpec(
            List.of(
                new ActionAxis(
                    "x",
                    AxisRole.TRANSLATION,
                    ActionUnit.NORMALISED,
                    ActionFrame.WORLD,
                    AxisMode.DELTA,
                    -1,
                    1)),
            20),
        new ObservationSpec("s", List.of(), List.of(new StateField("a", 1, "1", "none"))),
        chunk,
        chunkLength,
        horizon,
        NormalisationStatistics.unit(1, 1),
        "test");
  }

  @Test
  void cardsRefuseHorizonsBeyondTheirPlans() {
    assertThat(card(4, 8, 8).withHorizon(2).horizon()).isEqualTo(2);
    assertThat(card(4, 8, 8).withProvenance("again").provenance()).isEqualTo("again");
    assertThat(card(4, 8, 8).withStatistics(NormalisationStatistics.unit(2, 2)).statistics())
        .isEqualTo(NormalisationStatistics.unit(2, 2));
    assertThatThrownBy(() -> card(4, 8, 9))
        .hasMessageContaining("1 to 8")
        .hasMessageContaining("9");
    assertThatThrownBy(() -> card(4, 8, 8).withHorizon(0)).hasMessageContaining("found 0");
    assertThatThrownBy(() -> card(0, 8, 8)).hasMessageContaining("at least 1");
  }

  @Test
  void featureSpecsNameWhatDoesNotFit() {
    FeatureSpec spec =
        new FeatureSpec(
            List.of(
                FeatureSpec.Field.floats("keys", FeatureSpec.ANY, 2),
                FeatureSpec.Field.ints("mask", 3)));
    NamedTensors fitting =
        NamedTensors.of("keys", FloatTensor.wrap(Shape.of(5, 2), new float[10]))
            .with("mask", IntTensor.wrap(Shape.of(3), new int[3]));
    assertThatCode(() -> spec.check(new Features(fitting))).doesNotThrowAnyException();
    assertRefused(spec, NamedTensors.of("keys", fitting.floats("keys")), "mask");
    assertRefused(spec, fitting.with("more", IntTensor.scalar(1)), "more");
    assertRefused(
        spec, fitting.with("keys", FloatTensor.wrap(Shape.of(5, 3), new float[15])), "[5, 3]");
    assertRefused(
        spec, fitting.with("mask", FloatTensor.wrap(Shape.of(3), new float[3])), "FloatTensor");
  }

  private static void assertRefused(FeatureSpec spec, NamedTensors tensors, String words) {
    assertThatThrownBy(() -> spec.check(new Features(tensors)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  @Test
  void optimiserSettingsHaveRanges() {
    assertThat(new OptimizerSettings(0.1, 0.9, 0.95, 1e-8, 0, 1).withLearningRate(0).learningRate())
        .isZero();
    double[][] wrong = {
      {-1, 0.9, 0.95, 1e-8, 0, 1},
      {Double.NaN, 0.9, 0.95, 1e-8, 0, 1},
      {1, 1, 0.95, 1e-8, 0, 1},
      {1, 0.9, -0.1, 1e-8, 0, 1},
      {1, 0.9, 0.95, 0, 0, 1},
      {1, 0.9, 0.95, 1e-8, -1, 1},
      {1, 0.9, 0.95, 1e-8, 0, 0}
    };
    for (double[] w : wrong) {
      assertThatThrownBy(() -> new OptimizerSettings(w[0], w[1], w[2], w[3], w[4], w[5]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void examplesAndStatisticsAreChecked() {
    Observation seen = Observation.ofState("push", 0);
    assertThatThrownBy(() -> new ImitationExample(seen, Matrix.filled(4, 1, 0), 5))
        .hasMessageContaining("found 5");
    assertThatThrownBy(() -> new ImitationExample(seen, Matrix.filled(4, 1, 0), 0))
        .hasMessageContaining("found 0");
    assertThatThrownBy(() -> new NormalisationStatistics.Range(0, -1, 0, 1))
        .hasMessageContaining("deviation");
    assertThatThrownBy(() -> new NormalisationStatistics.Range(0, 1, 2, 1))
        .hasMessageContaining("ordered quantiles");
  }
}
