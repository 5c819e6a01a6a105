package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.tensor.Matrix;

/** Measures how abruptly one plan follows upon another. */
final class ChunkBoundaryJump {

  private double borders;
  private long borderCount;
  private double insides;
  private long insideCount;

  private ChunkBoundaryJump() {}

  /**
   * The mean change of executed actions across borders of plans over the mean change within plans;
   * NaN where one of the two never happened or nothing ever changes within a plan.
   */
  static double of(List<Episode> episodes) {
    ChunkBoundaryJump jump = new ChunkBoundaryJump();
    episodes.forEach(jump::add);
    double inside = jump.insides / jump.insideCount;
    return inside == 0 ? Double.NaN : jump.borders / jump.borderCount / inside;
  }

  private void add(Episode episode) {
    for (Decision decision : episode.decisions()) {
      int start = decision.startStep();
      if (start > 0) {
        borders += change(episode.actions(), start);
        borderCount++;
      }
      for (int step = start + 1; step < start + decision.executedSteps(); step++) {
        insides += change(episode.actions(), step);
        insideCount++;
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
