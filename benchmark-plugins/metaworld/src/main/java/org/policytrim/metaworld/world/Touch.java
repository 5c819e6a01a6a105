package org.policytrim.metaworld.world;

import org.policytrim.mujoco.Contacts;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.DataArrays;

/** Whether both pads of the fingers press on a thing. */
public final class Touch {

  private final MjData data;
  private final int thing;
  private final int leftPad;
  private final int rightPad;

  Touch(MjData data, int thing, int leftPad, int rightPad) {
    this.data = data;
    this.thing = thing;
    this.leftPad = leftPad;
    this.rightPad = rightPad;
  }

  /**
   * Whether the forces of the contacts with the left pad are together above 0, and those with the
   * right pad too.
   */
  public boolean byBothFingers() {
    return force(leftPad) > 0 && force(rightPad) > 0;
  }

  private double force(int pad) {
    Contacts contacts = data.contacts();
    double sum = 0;
    for (int i = 0; i < contacts.count(); i++) {
      int one = contacts.geom1(i);
      int other = contacts.geom2(i);
      if ((one == pad && other == thing) || (one == thing && other == pad)) {
        sum += constraintForce(contacts.constraint(i));
      }
    }
    return sum;
  }

  /**
   * A contact without a constraint has the address -1, by which NumPy takes the last force there
   * is; so do we.
   */
  private double constraintForce(int address) {
    DoubleView forces = data.view(DataArrays.EFC_FORCE);
    return forces.get(address < 0 ? forces.length() - 1 : address);
  }
}
