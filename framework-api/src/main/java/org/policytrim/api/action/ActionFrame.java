package org.policytrim.api.action;

import org.apiguardian.api.API;

/** The frame in which a value on an axis is expressed. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum ActionFrame {
  WORLD,
  ROBOT_BASE,
  END_EFFECTOR,
  /** The frame of the joint itself. */
  JOINT,
  /** No frame, for values such as a gripper's opening. */
  NONE
}
