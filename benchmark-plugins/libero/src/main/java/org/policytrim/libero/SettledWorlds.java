package org.policytrim.libero;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.task.InitialState;
import org.policytrim.libero.placement.Placed;

/**
 * What worlds are like at the beginning of an episode, when everything has fallen into place. The
 * siblings of a group, and the policies that are compared, begin in the same states; settling one
 * takes a tenth of an episode, so it is done once. Shared by the lanes of a benchmark.
 */
final class SettledWorlds {

  /** Some kilobytes each; the longest unused goes first. */
  private static final int MOST = 4096;

  /**
   * A settled world.
   *
   * @param fixtures where what stands fast was put
   * @param saved what a simulation of the task goes on from
   */
  record Settled(List<Placed> fixtures, double[] saved) {

    Settled {
      fixtures = List.copyOf(fixtures);
      saved = saved.clone();
    }

    /** A copy. */
    @Override
    public double[] saved() {
      return saved.clone();
    }
  }

  private final Map<InitialState, Settled> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InitialState, Settled> eldest) {
          return size() > MOST;
        }
      };

  /**
   * The world of a state. Where two lanes ask at once for one that is not there yet, both settle
   * it, which comes to the same.
   */
  Settled of(InitialState state, Supplier<Settled> settling) {
    Settled known = look(state);
    if (known != null) {
      return known;
    }
    Settled settled = settling.get();
    synchronized (kept) {
      kept.put(state, settled);
    }
    return settled;
  }

  private @Nullable Settled look(InitialState state) {
    synchronized (kept) {
      return kept.get(state);
    }
  }
}
