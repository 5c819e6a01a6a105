package org.policytrim.libero.predicate;

import java.util.BitSet;
import java.util.List;

/**
 * An object or a fixture.
 *
 * @param name such as {@code plate_1}
 * @param body its root body
 * @param geoms its geoms that take part in contacts
 * @param joints where the positions of its hinges and slides are in qpos
 */
public record Thing(String name, int body, BitSet geoms, List<Integer> joints) {

  public Thing {
    geoms = (BitSet) geoms.clone();
    joints = List.copyOf(joints);
  }

  /** A copy of the geoms. */
  @Override
  public BitSet geoms() {
    return (BitSet) geoms.clone();
  }

  /** What kind of thing it is: its name without the number, such as {@code plate}. */
  public String category() {
    return name.replaceFirst("_[0-9]+$", "");
  }
}
