package org.policytrim.host.pretrain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstration;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.Matrix;

/**
 * Draws moments of demonstrations, every one as likely as every other, but those at which something
 * was done that is not to be learned. From a moment on a plan is valid up to the first such action:
 * what follows makes up for something that could not be foreseen.
 */
final class ExampleSampler {

  private record Moment(Demonstration demonstration, int step) {}

  private final List<Moment> moments = new ArrayList<>();
  private final int chunkLength;

  /** A dealer of examples with so many actions. */
  ExampleSampler(List<Demonstration> demonstrations, int chunkLength) {
    this.chunkLength = chunkLength;
    for (Demonstration demonstration : demonstrations) {
      for (int step = 0; step < demonstration.steps(); step++) {
        if (demonstration.intended().get(step)) {
          moments.add(new Moment(demonstration, step));
        }
      }
    }
  }

  /** How many moments there are to learn from. */
  int moments() {
    return moments.size();
  }

  List<ImitationExample> draw(int count, RandomGenerator random) {
    List<ImitationExample> examples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // Not nextInt, which draws otherwise: experiments would learn from other moments than before.
      examples.add(example((int) random.nextLong(moments())));
    }
    return examples;
  }

  /** The moment of that number. */
  ImitationExample example(int moment) {
    int step = moments.get(moment).step();
    Demonstration demonstration = moments.get(moment).demonstration();
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
    int slip = demonstration.intended().subList(step, step + most).indexOf(false);
    return slip < 0 ? most : slip;
  }
}
