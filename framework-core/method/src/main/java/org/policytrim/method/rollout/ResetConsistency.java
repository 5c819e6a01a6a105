package org.policytrim.method.rollout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.tensor.Matrix;

/**
 * Compares the numbers that episodes from the same initial state begin with: base and trimmed
 * policy, siblings of a group, repeated states. They must be bit-identical, otherwise the episodes
 * of a pair are not comparable. The most recent states are remembered, so each comparison costs a
 * few nanoseconds per number. Safe for several threads.
 */
final class ResetConsistency {

  private static final int REMEMBERED = 8192;
  private static final int CAPACITY = 16;

  private record Key(InitialState state, String seen) {}

  private final Map<Key, double[]> first =
      new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Compares the proprioception after a reset.
   *
   * @throws PluginException with the first number that differs from an earlier reset
   */
  void reset(InitialState state, Matrix proprioception) {
    compare(new Key(state, "proprioception"), proprioception.row(0));
  }

  /**
   * Compares the state vector of the first observation.
   *
   * @param preset the name of the observation preset
   * @throws PluginException with the first number that differs from an earlier episode
   */
  void observed(InitialState state, String preset, Observation observation) {
    compare(new Key(state, "observation " + preset), observation.state().row(0));
  }

  private void compare(Key key, double[] now) {
    double[] before;
    synchronized (first) {
      before = first.putIfAbsent(key, now.clone());
    }
    if (before == null) {
      return;
    }
    if (before.length != now.length) {
      throw differs(key, "%d numbers, before %d".formatted(now.length, before.length));
    }
    for (int i = 0; i < now.length; i++) {
      if (Double.doubleToLongBits(before[i]) != Double.doubleToLongBits(now[i])) {
        throw differs(key, "number %d is %s, before %s".formatted(i, now[i], before[i]));
      }
    }
  }

  private static PluginException differs(Key key, String difference) {
    return new PluginException(
        "the benchmark of task " + key.state().taskId(),
        "state %s does not always begin in the same way: after reset, in its %s, %s"
            .formatted(key.state().id(), key.seen(), difference),
        "Equal initial states must give bit-identical episodes: derive every random number in"
            + " reset() from the state, and keep nothing from earlier episodes or in static fields."
            + " The contract test of the benchmark reproduces it");
  }
}
