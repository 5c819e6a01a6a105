package org.policytrim.api.action;

/** The frame in which a value on an axis is expressed. */
public enum ActionFrame {
  WORLD,
  ROBOT_BASE,
  END_EFFECTOR,
  /** The joint's own. */
  JOINT,
  /** No frame applies (a gripper's opening). */
  NONE
}
