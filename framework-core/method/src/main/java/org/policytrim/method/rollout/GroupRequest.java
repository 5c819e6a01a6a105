package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * A group to be played.
 *
 * @param task one of the benchmark's
 * @param initialState where all siblings begin
 * @param horizons one per sibling
 */
public record GroupRequest(Task task, InitialState initialState, List<Integer> horizons) {

  public GroupRequest {
    horizons = List.copyOf(horizons);
  }
}
