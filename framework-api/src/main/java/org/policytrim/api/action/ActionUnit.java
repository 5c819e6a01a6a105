package org.policytrim.api.action;

/** The unit of a value on an axis. */
public enum ActionUnit {
  /**
   * A share of what the controller allows, usually in [-1, 1]; the controller's scaling gives it
   * its size.
   */
  NORMALISED,
  METRE,
  RADIAN,
  METRE_PER_SECOND,
  RADIAN_PER_SECOND,
  NEWTON,
  NEWTON_METRE
}
