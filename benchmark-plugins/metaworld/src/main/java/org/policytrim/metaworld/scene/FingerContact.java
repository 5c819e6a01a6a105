package org.policytrim.metaworld.scene;

import org.policytrim.mujoco.Contacts;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.DataArrays;

/** The contact of both finger pads with a geom. */
public final class FingerContact {

  private final MjData data;
  private final int thing;
  private final int leftPad;
  private final int rightPad;

  FingerContact(MjData data, int thing, int leftPad, int rightPad) {
    this.data = data;
    this.thing = thing;
    this.leftPad = leftPad;
    this.rightPad = rightPad;
  }

  /**
   * Returns whether the contact forces of the left pad sum to more than 0, and those of the right
   * pad too.
   */
  public boolean withBothFingers() {
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
   * Returns the force of a contact. For a contact without a constraint, whose address is -1, that
   * is the last force in the array, because NumPy reads index -1 so in the original.
   */
  private double constraintForce(int address) {
    DoubleView forces = data.view(DataArrays.EFC_FORCE);
    return forces.get(address < 0 ? forces.length() - 1 : address);
  }
}
