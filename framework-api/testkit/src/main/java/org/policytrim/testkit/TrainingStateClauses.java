package org.policytrim.testkit;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/** Clauses about saving and restoring the training state. */
interface TrainingStateClauses extends HeadUnderTest {

  /** Training continues exactly. */
  Clause EXACT =
      new Clause(
          "a head restored from trainingState() continues exactly, bit for bit",
          "moments and the step count of bias correction in trainingState(), numbers that are"
              + " rounded, and copies of weights kept elsewhere");

  /** Weights alone give fresh moments. */
  Clause FRESH =
      new Clause(
          "restore from weights() alone gives fresh moments, and every restore clears the"
              + " accumulated gradient",
          "whether restore clears moments, step count and gradients");

  /** Returned tensors are copies. */
  Clause COPIES =
      new Clause(
          "returned weights() and trainingState() never change",
          "tensors around arrays that are changed later");

  /** Wrong tensors are refused. */
  Clause MISFITS =
      new Clause(
          "restore refuses tensors that do not fit by an IllegalArgumentException that names every"
              + " missing, unexpected and misshapen one, and changes nothing",
          "NamedTensors.requireLayoutOf, called before anything is changed");

  /** Ordinary optimiser settings. */
  OptimizerSettings EVERYDAY = new OptimizerSettings(0.003, 0.9, 0.95, 1e-8, 0.01, 1.0);

  @Test
  @DisplayName("a restored training state continues exactly")
  default void restoredTrainingStateGoesOnExactly() {
    try (HeadTrial trial = trial();
        HeadTrial other = trial()) {
      learn(trial, 0, 3);
      NamedTensors state = trial.head().trainingState();
      other.head().restore(state);
      requireSame(EXACT, "right after restore", state, other.head().trainingState());
      learn(trial, 3, 6);
      learn(other, 3, 6);
      requireSame(
          EXACT, "three steps later", trial.head().trainingState(), other.head().trainingState());
    }
  }

  @Test
  @DisplayName("weights alone give fresh moments, and restore clears the gradient")
  default void bareWeightsBeginAfresh() {
    try (HeadTrial trial = trial();
        HeadTrial other = trial()) {
      learn(trial, 0, 3);
      NamedTensors weights = trial.head().weights();
      trial.head().accumulate(trial.weighted(30));
      trial.head().restore(weights);
      double norm = trial.head().step(HeadTrial.plainSteps(1));
      FRESH.require(norm == 0, () -> "after restore a gradient of norm %s is left".formatted(norm));
      trial.head().restore(weights);
      other.head().restore(weights);
      learn(trial, 3, 5);
      learn(other, 3, 5);
      requireSame(
          FRESH,
          "a trained head and a new one, both restored from weights, two steps later",
          other.head().trainingState(),
          trial.head().trainingState());
    }
  }

  @Test
  @DisplayName("returned tensors do not change")
  default void handedOutTensorsDoNotChange() {
    try (HeadTrial trial = trial()) {
      learn(trial, 0, 1);
      NamedTensors state = trial.head().trainingState();
      NamedTensors copy = copyOf(state);
      learn(trial, 1, 2);
      requireSame(COPIES, "a step after trainingState()", copy, state);
      TrainableActionHead head = trial.head();
      NamedTensors weights = head.weights();
      NamedTensors weightsCopy = copyOf(weights);
      learn(trial, 2, 3);
      requireSame(COPIES, "a step after weights()", weightsCopy, weights);
    }
  }

  @Test
  @DisplayName("wrong tensors are all named and change nothing")
  default void misfitsAreAllNamed() {
    try (HeadTrial trial = trial()) {
      learn(trial, 0, 1);
      NamedTensors state = trial.head().trainingState();
      for (NamedTensors whole : List.of(state, trial.head().weights())) {
        List<String> names = HeadTrial.floatNames(whole);
        String missing = names.getFirst();
        String misshapen = names.getLast();
        NamedTensors spoilt = NamedTensors.empty();
        for (String name : whole.names()) {
          if (!name.equals(missing)) {
            spoilt = spoilt.with(name, whole.tensors().get(name));
          }
        }
        Shape shape = whole.floats(misshapen).shape();
        int elements = shape.elements() + 1;
        NamedTensors wrong =
            spoilt
                .with(misshapen, FloatTensor.wrap(Shape.of(elements), new float[elements]))
                .with("no-such-tensor", FloatTensor.scalar(1));
        String message =
            MISFITS
                .requireRefusal(
                    IllegalArgumentException.class,
                    "restore without '%s', with '%s' of %d elements and with 'no-such-tensor'"
                        .formatted(missing, misshapen, elements),
                    () -> trial.head().restore(wrong))
                .getMessage();
        for (String name : List.of(missing, misshapen, "no-such-tensor")) {
          MISFITS.require(
              message.contains(name),
              () -> "'%s' is not named in the message '%s'".formatted(name, message));
        }
        requireSame(MISFITS, "after a refused restore", state, trial.head().trainingState());
      }
    }
  }

  private static void learn(HeadTrial trial, int from, int to) {
    for (int step = from; step < to; step++) {
      trial.head().accumulate(trial.weighted(100 + step));
      var _ = trial.head().step(EVERYDAY);
    }
  }

  private static NamedTensors copyOf(NamedTensors tensors) {
    NamedTensors copy = NamedTensors.empty();
    for (var entry : tensors.tensors().entrySet()) {
      copy =
          copy.with(
              entry.getKey(),
              switch (entry.getValue()) {
                case FloatTensor floats -> FloatTensor.copyOf(floats.shape(), floats.toArray());
                case org.policytrim.api.tensor.IntTensor ints ->
                    org.policytrim.api.tensor.IntTensor.copyOf(ints.shape(), ints.toArray());
              });
    }
    return copy;
  }

  private static void requireSame(
      Clause clause, String when, NamedTensors expected, NamedTensors found) {
    String unequal = Differences.firstUnequal(expected, found);
    clause.require(unequal.isEmpty(), () -> "%s %s".formatted(when, unequal));
  }
}
