package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.task.InitialState;

/**
 * The initial states whose group failed entirely and that are played again in later iterations, by
 * the order of their failure (docs/method.md, section 2.4). A state leaves when one of its episodes
 * succeeds or when it has been replayed often enough.
 *
 * @param replays the largest number of times that a state is replayed; 0 keeps no state
 * @param states the waiting states
 */
public record FailedStates(int replays, List<Failed> states) {

  /** The largest number of waiting states of a task; further failures are not added. */
  private static final int MOST_PER_TASK = 4;

  /**
   * A state whose group failed.
   *
   * @param state the initial state
   * @param replayed the number of times it was replayed so far
   */
  public record Failed(InitialState state, int replayed) {}

  public FailedStates {
    states = List.copyOf(states);
  }

  /** Returns the state of a task to be replayed next; empty if none is waiting. */
  Optional<InitialState> next(String task) {
    return states.stream()
        .map(Failed::state)
        .filter(state -> state.taskId().equals(task))
        .findFirst();
  }

  /**
   * Returns the waiting states after an iteration.
   *
   * @param groups the iteration's groups; those of waiting states were replays
   */
  public FailedStates after(List<EpisodeGroup> groups) {
    if (replays == 0) {
      return this;
    }
    Map<InitialState, Boolean> failed = new HashMap<>();
    groups.forEach(
        group -> failed.merge(group.initialState(), group.successRate() == 0, Boolean::logicalAnd));
    List<Failed> waiting = new ArrayList<>();
    List<Failed> again = new ArrayList<>();
    for (Failed one : states) {
      Boolean failedAgain = failed.remove(one.state());
      if (failedAgain == null) {
        waiting.add(one);
      } else if (failedAgain && one.replayed() + 1 < replays) {
        again.add(new Failed(one.state(), one.replayed() + 1));
      }
    }
    for (EpisodeGroup group : groups) {
      if (failed.getOrDefault(group.initialState(), false)) {
        failed.remove(group.initialState());
        again.add(new Failed(group.initialState(), 0));
      }
    }
    for (Failed one : again) {
      String task = one.state().taskId();
      long present = waiting.stream().filter(other -> other.state().taskId().equals(task)).count();
      if (present < MOST_PER_TASK) {
        waiting.add(one);
      }
    }
    return new FailedStates(replays, waiting);
  }
}
