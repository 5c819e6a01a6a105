package org.policytrim.metaworld.scene;

import java.lang.foreign.MemorySegment;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.generated.Functions;

/** A complete copy of a simulation, including derived values. */
final class SavedSimulation implements AutoCloseable {

  private final MjData kept;

  private SavedSimulation(MjData kept) {
    this.kept = kept;
  }

  /**
   * Copies a simulation.
   *
   * @param keeper receives the copy, and is closed with it
   */
  static SavedSimulation of(MjData keeper, MjData now) {
    copy(now, keeper);
    return new SavedSimulation(keeper);
  }

  /** Copies the saved simulation into another one of the same model. */
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
