package org.policytrim.libero.predicate;

import java.util.BitSet;
import java.util.List;

/**
 * An object or a fixture of a compiled model.
 *
 * @param name such as {@code plate_1}
 * @param body the id of its root body
 * @param geoms the ids of its geoms that take part in contacts
 * @param joints the indices of its hinges and slides in qpos
 */
public record ModelObject(String name, int body, BitSet geoms, List<Integer> joints) {

  public ModelObject {
    geoms = (BitSet) geoms.clone();
    joints = List.copyOf(joints);
  }

  /** Returns a copy of the geoms. */
  @Override
  public BitSet geoms() {
    return (BitSet) geoms.clone();
  }

  /** Returns the kind of object: its name without the number, such as {@code plate}. */
  public String category() {
    return name.replaceFirst("_[0-9]+$", "");
  }
}
