package org.policytrim.metaworld.world;

import java.lang.foreign.MemorySegment;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.generated.Functions;

/** A simulation kept to be copied: everything in it, derived numbers too. */
final class Settled implements AutoCloseable {

  private final MjData kept;

  private Settled(MjData kept) {
    this.kept = kept;
  }

  /** Keeps a simulation as it is now. */
  static Settled of(MjData keeper, MjData now) {
    copy(now, keeper);
    return new Settled(keeper);
  }

  /** Makes another simulation of the same model equal to the kept one. */
  void copyInto(MjData data) {
    copy(kept, data);
  }

  private static void copy(MjData from, MjData to) {
    MemorySegment _ = Functions.mj_copyData(to.memory(), from.model().memory(), from.memory());
  }

  @Override
  public void close() {
    kept.close();
  }
}
