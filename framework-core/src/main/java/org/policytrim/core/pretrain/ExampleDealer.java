package org.policytrim.core.pretrain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstration;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.Matrix;

/** Draws moments of demonstrations, every moment as likely as every other. */
final class ExampleDealer {

  private final List<Demonstration> demonstrations;
  private final long[] starts;
  private final int planLength;

  /** A dealer of examples with so many actions. */
  ExampleDealer(List<Demonstration> demonstrations, int planLength) {
    this.demonstrations = demonstrations;
    this.planLength = planLength;
    starts = new long[demonstrations.size() + 1];
    for (int i = 0; i < demonstrations.size(); i++) {
      starts[i + 1] = starts[i] + demonstrations.get(i).steps();
    }
  }

  /** How many moments there are. */
  long moments() {
    return starts[starts.length - 1];
  }

  List<ImitationExample> draw(int count, RandomGenerator random) {
    List<ImitationExample> examples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      examples.add(example(random.nextLong(moments())));
    }
    return examples;
  }

  /** The moment of that number. */
  ImitationExample example(long moment) {
    int found = java.util.Arrays.binarySearch(starts, moment);
    int index = found >= 0 ? found : -found - 2;
    Demonstration demonstration = demonstrations.get(index);
    int step = (int) (moment - starts[index]);
    int valid = Math.min(planLength, demonstration.steps() - step);
    double[][] actions = new double[planLength][];
    for (int i = 0; i < planLength; i++) {
      actions[i] = demonstration.actions().row(Math.min(step + i, demonstration.steps() - 1));
    }
    return new ImitationExample(
        demonstration.observations().get(step), Matrix.ofRows(actions), valid);
  }
}
