package org.policytrim.metaworld.verify;

import org.policytrim.metaworld.expert.ScriptedPolicies;
import org.policytrim.metaworld.expert.ScriptedPolicy;
import org.policytrim.metaworld.task.TaskSimulation;

/** Runs the scripted policy of a task. */
public final class ExpertReplay {

  /** The number of steps after which the original ends an episode. */
  public static final int LONGEST = 500;

  private ExpertReplay() {}

  /**
   * Runs one episode.
   *
   * @param goal the random vector
   * @return the first successful step, counted from 1; 0 if there is none within 500 steps
   */
  public static int firstSuccess(TaskSimulation simulation, double[] goal) {
    ScriptedPolicy expert = ScriptedPolicies.of(simulation.spec().id());
    float[] clipped = new float[4];
    simulation.reset(goal);
    for (int step = 1; step <= LONGEST; step++) {
      double[] action = expert.act(simulation.observation());
      for (int i = 0; i < clipped.length; i++) {
        clipped[i] = (float) Math.clamp(action[i], -1.0, 1.0);
      }
      simulation.step(clipped);
      if (simulation.result().success()) {
        return step;
      }
    }
    return 0;
  }
}
