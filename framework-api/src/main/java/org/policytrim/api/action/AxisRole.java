package org.policytrim.api.action;

import org.apiguardian.api.API;

/** The part of a robot that an axis moves. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum AxisRole {
  /** The end effector, along one direction. */
  TRANSLATION,
  /** The end effector, about one direction. */
  ROTATION,
  /** The fingers of the gripper. */
  GRIPPER,
  /** One joint of the arm. */
  JOINT,
  /** The robot's base: wheels or legs. */
  BASE
}
