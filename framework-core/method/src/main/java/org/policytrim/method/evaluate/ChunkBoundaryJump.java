package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.tensor.Matrix;

/** Measures the change of actions at the boundaries between chunks. */
final class ChunkBoundaryJump {

  private double boundaries;
  private long boundaryCount;
  private double within;
  private long withinCount;

  private ChunkBoundaryJump() {}

  /**
   * Returns the mean change between consecutive actions across chunk boundaries, divided by the
   * mean change within chunks. A change is the Euclidean distance of two executed actions. NaN if
   * there is no boundary, or no change within a chunk.
   */
  static double of(List<Episode> episodes) {
    ChunkBoundaryJump jump = new ChunkBoundaryJump();
    episodes.forEach(jump::add);
    double meanWithin = jump.within / jump.withinCount;
    return meanWithin == 0 ? Double.NaN : jump.boundaries / jump.boundaryCount / meanWithin;
  }

  private void add(Episode episode) {
    for (Decision decision : episode.decisions()) {
      int start = decision.startStep();
      if (start > 0) {
        boundaries += change(episode.actions(), start);
        boundaryCount++;
      }
      for (int step = start + 1; step < start + decision.executedSteps(); step++) {
        within += change(episode.actions(), step);
        withinCount++;
      }
    }
  }

  private static double change(Matrix actions, int step) {
    double squares = 0;
    for (int axis = 0; axis < actions.columns(); axis++) {
      double difference = actions.get(step, axis) - actions.get(step - 1, axis);
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }
}
