package org.policytrim.api.action;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The actions that a policy produces or a benchmark accepts.
 *
 * @param axes the components of an action, in order; at least one, with distinct names
 * @param controlHertz actions per second of simulated or real time, above 0
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record ActionSpec(List<ActionAxis> axes, double controlHertz) {

  public ActionSpec {
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("an action needs at least one axis");
    }
    Set<String> names = new HashSet<>();
    for (ActionAxis axis : axes) {
      if (!names.add(axis.name())) {
        throw new IllegalArgumentException("two axes are named " + axis.name());
      }
    }
    if (!(controlHertz > 0)) {
      throw new IllegalArgumentException(
          "the control rate must be above 0 Hz, found " + controlHertz);
    }
  }

  /** Returns the number of axes. */
  public int dimensions() {
    return axes.size();
  }
}
