package org.policytrim.libero.predicate;

import java.util.List;
import java.util.function.DoublePredicate;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;

/** A condition on the positions of joints, which any or all of them must satisfy. */
final class JointCondition implements Predicate {

  private final int[] addresses;
  private final DoublePredicate condition;
  private final boolean ofAll;

  private JointCondition(List<Integer> addresses, DoublePredicate condition, boolean ofAll) {
    this.addresses = addresses.stream().mapToInt(Integer::intValue).toArray();
    this.condition = condition;
    this.ofAll = ofAll;
  }

  static JointCondition any(List<Integer> addresses, DoublePredicate condition) {
    return new JointCondition(addresses, condition, false);
  }

  static JointCondition all(List<Integer> addresses, DoublePredicate condition) {
    return new JointCondition(addresses, condition, true);
  }

  @Override
  public boolean holds(MjData data) {
    DoubleView positions = data.qpos();
    for (int address : addresses) {
      if (condition.test(positions.get(address)) != ofAll) {
        return !ofAll;
      }
    }
    return ofAll;
  }
}
