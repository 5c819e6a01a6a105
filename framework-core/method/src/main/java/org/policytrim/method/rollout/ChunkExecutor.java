package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.method.action.ActionAdapter;

/**
 * Executes the first actions of a chunk. Stops early when the episode ends; the rest of the chunk
 * is then discarded.
 */
final class ChunkExecutor {

  private final ActionAdapter adapter;

  /**
   * Creates an executor.
   *
   * @param adapter converts the policy's actions to the benchmark's
   */
  ChunkExecutor(ActionAdapter adapter) {
    this.adapter = adapter;
  }

  /**
   * The executed part of a chunk.
   *
   * @param actions the actions that the environment received, one row per step; at least one
   * @param proprioception the robot's proprioceptive state after each step
   * @param clippedValues the number of action values that lay outside the range of their axis
   */
  record Execution(List<double[]> actions, List<double[]> proprioception, int clippedValues) {

    /** Returns the number of executed actions. */
    int steps() {
      return actions.size();
    }
  }

  /**
   * Executes up to {@code horizon} actions, fewer if the chunk is shorter.
   *
   * @param episode not finished
   * @param chunk the actions; an execution rule may have shortened it
   * @param horizon at least 1
   */
  Execution execute(EpisodeLoop episode, ActionChunk chunk, int horizon) {
    List<double[]> actions = new ArrayList<>(horizon);
    List<double[]> states = new ArrayList<>(horizon);
    int clipped = 0;
    int planned = Math.min(horizon, chunk.steps());
    for (int step = 0; step < planned && !episode.isFinished(); step++) {
      ActionAdapter.Adapted action = adapter.adapt(chunk.action(step));
      // A copy: an environment may reuse the array it is given.
      actions.add(action.values().clone());
      states.add(episode.step(action.values()).proprioception().row(0));
      clipped += action.clipped();
    }
    return new Execution(actions, states, clipped);
  }
}
