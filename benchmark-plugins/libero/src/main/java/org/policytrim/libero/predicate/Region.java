package org.policytrim.libero.predicate;

import java.util.List;
import java.util.Optional;

/**
 * A box-shaped place: part of a thing, or of the table.
 *
 * @param name such as {@code basket_1_contain_region}
 * @param site its site
 * @param owner the thing it belongs to; empty for a part of the table or the floor
 * @param joints where the positions of the joints are in qpos that move it against its owner
 */
public record Region(String name, int site, Optional<Thing> owner, List<Integer> joints) {

  public Region {
    joints = List.copyOf(joints);
  }
}
