package org.policytrim.libero.predicate;

import java.util.List;
import java.util.Optional;

/**
 * A box-shaped region of a compiled model: part of an object or of the table.
 *
 * @param name such as {@code basket_1_contain_region}
 * @param site the id of its site
 * @param owner the object to which it belongs; empty for a part of the table or the floor
 * @param joints the indices in qpos of the joints that move it relative to its owner
 */
public record ModelRegion(
    String name, int site, Optional<ModelObject> owner, List<Integer> joints) {

  public ModelRegion {
    joints = List.copyOf(joints);
  }
}
