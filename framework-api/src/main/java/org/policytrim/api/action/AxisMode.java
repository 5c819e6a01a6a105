package org.policytrim.api.action;

/** How a value on an axis is meant. */
public enum AxisMode {
  /** The value is the target itself. */
  ABSOLUTE,
  /** The value is added to what is there now. */
  DELTA
}
