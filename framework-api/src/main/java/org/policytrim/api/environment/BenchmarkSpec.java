package org.policytrim.api.environment;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.action.ActionSpec;

/**
 * The description of an opened benchmark: its name, its engine, and the layout of everything that
 * goes into and comes out of its environments.
 *
 * @param name the provider's name, such as {@code metaworld}
 * @param engine the engine and assets that produce the results, with their versions, such as
 *     "MuJoCo 3.3.0, metaworld 3.1.1"; printed in reports
 * @param actions the actions that {@link Environment#step} takes, with their rate
 * @param observations the observations that a policy receives under the experiment's preset
 * @param proprioception the layout of the robot's own state that {@link Environment#reset} and
 *     {@link Environment#step} return; at least one field
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record BenchmarkSpec(
    String name,
    String engine,
    ActionSpec actions,
    ObservationSpec observations,
    List<StateField> proprioception) {

  public BenchmarkSpec {
    proprioception = List.copyOf(proprioception);
    if (name.isBlank() || engine.isBlank()) {
      throw new IllegalArgumentException(
          "a benchmark has a name and an engine, found '%s' and '%s'".formatted(name, engine));
    }
    if (proprioception.isEmpty()) {
      throw new IllegalArgumentException(
          "benchmark %s: the proprioception needs at least one field".formatted(name));
    }
  }
}
