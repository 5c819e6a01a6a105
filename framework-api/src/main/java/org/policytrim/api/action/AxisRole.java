package org.policytrim.api.action;

/** What an axis moves. */
public enum AxisRole {
  /** The hand, along one direction. */
  TRANSLATION,
  /** The hand, about one direction. */
  ROTATION,
  /** The fingers. */
  GRIPPER,
  /** One joint of the arm. */
  JOINT,
  /** Wheels or legs. */
  BASE
}
