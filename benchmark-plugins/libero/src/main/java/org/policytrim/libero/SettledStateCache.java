package org.policytrim.libero;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.task.InitialState;
import org.policytrim.libero.placement.PlacedObject;

/**
 * A cache of states after the settling actions. The episodes of a group and the compared policies
 * start in the same states, and settling takes a tenth of an episode, so it is computed once.
 * Shared by the environments of a benchmark.
 */
final class SettledStateCache {

  /**
   * The number of states, of some kilobytes each, beyond which the least recently used one is
   * removed.
   */
  private static final int MOST = 4096;

  /**
   * A settled state.
   *
   * @param fixtures the poses of the fixtures
   * @param saved the state of the simulation
   */
  record SettledState(List<PlacedObject> fixtures, double[] saved) {

    SettledState {
      fixtures = List.copyOf(fixtures);
      saved = saved.clone();
    }

    /** Returns a copy. */
    @Override
    public double[] saved() {
      return saved.clone();
    }
  }

  private final Map<InitialState, SettledState> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InitialState, SettledState> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Returns the settled state of an initial state. If two environments need a new one at the same
   * time, both compute it, with the same result.
   */
  SettledState of(InitialState state, Supplier<SettledState> settling) {
    SettledState known = look(state);
    if (known != null) {
      return known;
    }
    SettledState settled = settling.get();
    synchronized (kept) {
      kept.put(state, settled);
    }
    return settled;
  }

  private @Nullable SettledState look(InitialState state) {
    synchronized (kept) {
      return kept.get(state);
    }
  }
}
