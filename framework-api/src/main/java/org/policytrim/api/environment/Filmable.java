package org.policytrim.api.environment;

import org.apiguardian.api.API;

/** A {@link Benchmark} whose environments can be filmed for the report. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Filmable {

  /**
   * Returns the observation to request for videos and film strips: exactly one camera, no state.
   * {@link Environment#observe} accepts it, at this size and any other.
   */
  ObservationSpec videoSpec();
}
