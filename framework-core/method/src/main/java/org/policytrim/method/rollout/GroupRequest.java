package org.policytrim.method.rollout;

import java.util.List;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;

/**
 * A request to play one group of sibling episodes.
 *
 * @param task one of the benchmark's
 * @param initialState the state that every sibling starts from
 * @param horizons the horizon of each sibling
 */
public record GroupRequest(Task task, InitialState initialState, List<Integer> horizons) {

  public GroupRequest {
    horizons = List.copyOf(horizons);
  }
}
