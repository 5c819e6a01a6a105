package org.policytrim.libero.predicate;

import java.util.BitSet;
import org.policytrim.mujoco.Contacts;
import org.policytrim.mujoco.MjData;

/** Whether two things touch: a geom of the one is in contact with a geom of the other. */
public final class Touching implements Predicate {

  private final BitSet one;
  private final BitSet other;

  /** Between two things. */
  public Touching(Thing one, Thing other) {
    this(one.geoms(), other.geoms());
  }

  /** Between two sets of geoms. */
  public Touching(BitSet one, BitSet other) {
    this.one = (BitSet) one.clone();
    this.other = (BitSet) other.clone();
  }

  @Override
  public boolean holds(MjData data) {
    Contacts contacts = data.contacts();
    int count = contacts.count();
    for (int i = 0; i < count; i++) {
      int first = contacts.geom1(i);
      int second = contacts.geom2(i);
      if (first >= 0
          && second >= 0
          && ((one.get(first) && other.get(second)) || (one.get(second) && other.get(first)))) {
        return true;
      }
    }
    return false;
  }
}
