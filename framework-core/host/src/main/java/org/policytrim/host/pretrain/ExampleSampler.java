package org.policytrim.host.pretrain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.Matrix;

/**
 * Draws training examples: chunks of actions that begin at a step of a demonstration, each step
 * with an intended action with equal probability. A chunk is valid up to its first action that was
 * not intended, because later actions correct something that could not be foreseen.
 */
final class ExampleSampler {

  private record Start(Demonstration demonstration, int step) {}

  private final List<Start> starts = new ArrayList<>();
  private final int chunkLength;

  /** Creates a sampler of examples with a chunk length. */
  ExampleSampler(List<Demonstration> demonstrations, int chunkLength) {
    this.chunkLength = chunkLength;
    for (Demonstration demonstration : demonstrations) {
      for (int step = 0; step < demonstration.steps(); step++) {
        if (demonstration.intended().get(step)) {
          starts.add(new Start(demonstration, step));
        }
      }
    }
  }

  /** Returns the number of steps at which an example may begin. */
  int size() {
    return starts.size();
  }

  List<ImitationExample> draw(int count, RandomGenerator random) {
    List<ImitationExample> examples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // nextInt would draw other numbers and change the results of experiments.
      examples.add(example((int) random.nextLong(size())));
    }
    return examples;
  }

  /** Returns the example that begins at the start of a given index. */
  ImitationExample example(int start) {
    int step = starts.get(start).step();
    Demonstration demonstration = starts.get(start).demonstration();
    int valid = valid(demonstration, step);
    double[][] actions = new double[chunkLength][];
    for (int i = 0; i < chunkLength; i++) {
      actions[i] = demonstration.actions().row(Math.min(step + i, demonstration.steps() - 1));
    }
    return new ImitationExample(
        demonstration.observations().get(step), Matrix.ofRows(actions), valid);
  }

  private int valid(Demonstration demonstration, int step) {
    int most = Math.min(chunkLength, demonstration.steps() - step);
    int unintended = demonstration.intended().subList(step, step + most).indexOf(false);
    return unintended < 0 ? most : unintended;
  }
}
