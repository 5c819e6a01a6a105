package org.policytrim.libero.placement;

import java.util.List;

/**
 * A drawn beginning.
 *
 * @param state time, generalised positions, generalised velocities, as recorded ones are
 * @param fixtures where what stands fast was put
 */
public record Beginning(double[] state, List<Placed> fixtures) {

  public Beginning {
    state = state.clone();
    fixtures = List.copyOf(fixtures);
  }

  /** A copy of the state. */
  @Override
  public double[] state() {
    return state.clone();
  }
}
