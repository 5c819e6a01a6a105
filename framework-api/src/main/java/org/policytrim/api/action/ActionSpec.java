package org.policytrim.api.action;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The actions one side sends or takes.
 *
 * @param axes in the order of an action's numbers; at least one, distinct names
 * @param controlHertz actions per second of simulated or real time, above 0
 */
public record ActionSpec(List<ActionAxis> axes, double controlHertz) {

  public ActionSpec {
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("an action has at least one axis");
    }
    Set<String> names = new HashSet<>();
    for (ActionAxis axis : axes) {
      if (!names.add(axis.name())) {
        throw new IllegalArgumentException("two axes are named " + axis.name());
      }
    }
    if (!(controlHertz > 0)) {
      throw new IllegalArgumentException(
          "the control frequency is above 0 Hz, found " + controlHertz);
    }
  }

  /** The number of axes. */
  public int dimensions() {
    return axes.size();
  }
}
