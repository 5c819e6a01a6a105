package org.policytrim.api.robot;

import org.apiguardian.api.API;

/** The conversions of the numbers of a state field. */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public enum StateConversion {
  /** The numbers as they are. */
  NONE(0, 0),
  /**
   * A unit quaternion x, y, z, w to a rotation vector in rad; the angle is in [0, 2 pi] and takes
   * the quaternion's sign as it is, as in robosuite's {@code quat2axisangle}.
   */
  QUATERNION_XYZW_TO_AXIS_ANGLE(4, 3),
  /** The same for a quaternion w, x, y, z. */
  QUATERNION_WXYZ_TO_AXIS_ANGLE(4, 3),
  /** A rotation vector in rad to a unit quaternion x, y, z, w. */
  AXIS_ANGLE_TO_QUATERNION_XYZW(3, 4),
  /** Two finger positions to the distance between them. */
  FINGERS_TO_WIDTH(2, 1);

  private final int inputs;
  private final int outputs;

  StateConversion(int inputs, int outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** Returns true if a field of that size can be converted. */
  public boolean accepts(int size) {
    return inputs == 0 || inputs == size;
  }

  /** Returns the number of values that a field of that size becomes. */
  public int outputs(int size) {
    return inputs == 0 ? size : outputs;
  }
}
