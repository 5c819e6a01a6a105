package org.policytrim.api.action;

import org.apiguardian.api.API;

/** The unit of a value on an axis. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum ActionUnit {
  /** A fraction of the controller's range, usually from -1 to 1. */
  NORMALISED,
  METRE,
  RADIAN,
  METRE_PER_SECOND,
  RADIAN_PER_SECOND,
  NEWTON,
  NEWTON_METRE
}
