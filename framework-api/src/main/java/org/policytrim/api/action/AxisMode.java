package org.policytrim.api.action;

import org.apiguardian.api.API;

/** The interpretation of a value on an axis. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum AxisMode {
  /** The value is the target itself. */
  ABSOLUTE,
  /** The value is added to the present position. */
  DELTA
}
