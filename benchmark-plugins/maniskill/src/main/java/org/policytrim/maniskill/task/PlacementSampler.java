package org.policytrim.maniskill.task;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.maniskill.random.TorchRandom;

/** Draws places in a rectangle that are not too close to each other. */
final class PlacementSampler {

  private static final int TRIALS = 100;

  private final TorchRandom random;
  private final float lowX;
  private final float lowY;
  private final float rangeX;
  private final float rangeY;
  private final List<float[]> taken = new ArrayList<>();

  PlacementSampler(TorchRandom random, float lowX, float lowY, float highX, float highY) {
    this.random = random;
    this.lowX = lowX;
    this.lowY = lowY;
    this.rangeX = highX - lowX;
    this.rangeY = highY - lowY;
  }

  /**
   * Returns the next place. After 100 failures it is the origin, as in the original.
   *
   * @param radius the radius to keep free in metres, the same for all places
   */
  float[] next(float radius) {
    float[] place = new float[2];
    for (int trial = 0; trial < TRIALS; trial++) {
      float[] drawn = {random.uniform(lowX, rangeX), random.uniform(lowY, rangeY)};
      if (taken.stream().allMatch(other -> distance(drawn, other) > radius + radius)) {
        place = drawn;
        break;
      }
    }
    taken.add(place);
    return place;
  }

  private static float distance(float[] a, float[] b) {
    float dx = a[0] - b[0];
    float dy = a[1] - b[1];
    return (float) Math.sqrt(dx * dx + dy * dy);
  }
}
