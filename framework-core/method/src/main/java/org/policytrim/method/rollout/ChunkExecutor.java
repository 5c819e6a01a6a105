package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.method.action.ActionAdapter;

/**
 * Executes the beginning of a plan. Success is tested after every environment step; at the first
 * success, at termination and at the step limit the rest of the plan is dropped.
 */
public final class ChunkExecutor {

  private final ActionAdapter adapter;

  /** An executor that adapts actions this way. */
  public ChunkExecutor(ActionAdapter adapter) {
    this.adapter = adapter;
  }

  /**
   * What became of a chunk.
   *
   * @param actions what the environment received, one row per step; at least one
   * @param proprioception the robot's own state after each step
   * @param success whether the last step was a success; none before was
   * @param terminated whether the world can't go on
   * @param clippedValues how many action values lay outside their axis' range
   */
  public record Chunk(
      List<double[]> actions,
      List<double[]> proprioception,
      boolean success,
      boolean terminated,
      int clippedValues) {

    /** How many actions ran. */
    public int steps() {
      return actions.size();
    }
  }

  /**
   * Executes up to {@code most} actions.
   *
   * @param environment reset, and not terminated
   * @param plan at least {@code most} actions
   * @param most at least 1
   */
  public Chunk execute(Environment environment, ActionChunk plan, int most) {
    List<double[]> actions = new ArrayList<>(most);
    List<double[]> states = new ArrayList<>(most);
    int clipped = 0;
    boolean success = false;
    boolean terminated = false;
    for (int step = 0; step < most && !success && !terminated; step++) {
      ActionAdapter.Adapted action = adapter.adapt(plan.action(step));
      actions.add(action.values().clone());
      StepOutcome outcome = environment.step(action.values());
      states.add(outcome.proprioception().row(0));
      clipped += action.clipped();
      success = outcome.success();
      terminated = outcome.terminated();
    }
    return new Chunk(actions, states, success, terminated, clipped);
  }
}
