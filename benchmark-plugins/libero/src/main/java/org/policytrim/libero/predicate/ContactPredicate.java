package org.policytrim.libero.predicate;

import java.util.BitSet;
import org.policytrim.mujoco.Contacts;
import org.policytrim.mujoco.MjData;

/** Two objects are in contact: a geom of one touches a geom of the other. */
public final class ContactPredicate implements Predicate {

  private final BitSet one;
  private final BitSet other;

  /** Creates the predicate for two objects. */
  public ContactPredicate(ModelObject one, ModelObject other) {
    this(one.geoms(), other.geoms());
  }

  /** Creates the predicate for two sets of geoms. */
  public ContactPredicate(BitSet one, BitSet other) {
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
