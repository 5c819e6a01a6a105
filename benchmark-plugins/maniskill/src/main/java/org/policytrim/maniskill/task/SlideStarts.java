package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.random.TorchRandom;

/** Draws the starts of the tasks that slide a cube along x to a target. */
final class SlideStarts {

  private static final float TARGET_HEIGHT = 1e-3f;

  private SlideStarts() {}

  /**
   * Draws a start.
   *
   * @param halfSize half of the cube's edge in metres
   * @param distance the way from the cube to the target along x in metres
   */
  static EpisodeStart draw(long seed, double halfSize, double distance) {
    TorchRandom random = new TorchRandom(seed);
    float x = random.next() * 0.2f - 0.1f;
    float y = random.next() * 0.2f - 0.1f;
    return new EpisodeStart(
        Starts.panda(seed),
        Starts.BASE,
        Map.of(
            "cube",
            Starts.at(x, y, halfSize),
            "goal_region",
            new Pose(new Vec3(x + (float) distance, y, TARGET_HEIGHT), Starts.FLAT)),
        List.of());
  }
}
