package org.policytrim.metaworld.verify;

import org.policytrim.metaworld.expert.Expert;
import org.policytrim.metaworld.expert.Experts;
import org.policytrim.metaworld.task.TaskWorld;

/** An expert playing a task by itself. */
public final class ExpertReplay {

  /** The original ends an episode after this many steps. */
  public static final int LONGEST = 500;

  private ExpertReplay() {}

  /**
   * Plays one episode.
   *
   * @param world of any task
   * @param goal the random vector
   * @return the first successful step, counted from 1; 0 where there is none within 500 steps
   */
  public static int firstSuccess(TaskWorld world, double[] goal) {
    Expert expert = Experts.of(world.spec().id());
    float[] clipped = new float[4];
    world.reset(goal);
    for (int step = 1; step <= LONGEST; step++) {
      double[] action = expert.act(world.observation());
      for (int i = 0; i < clipped.length; i++) {
        clipped[i] = (float) Math.clamp(action[i], -1.0, 1.0);
      }
      world.step(clipped);
      if (world.judgement().success()) {
        return step;
      }
    }
    return 0;
  }
}
