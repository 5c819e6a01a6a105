package org.policytrim.libero.placement;

import java.util.List;

/**
 * A drawn initial state.
 *
 * @param state time, generalised positions, generalised velocities, as in recorded states
 * @param fixtures the poses of the fixtures
 */
public record InitialConfiguration(double[] state, List<PlacedObject> fixtures) {

  public InitialConfiguration {
    state = state.clone();
    fixtures = List.copyOf(fixtures);
  }

  /** Returns a copy of the state. */
  @Override
  public double[] state() {
    return state.clone();
  }
}
