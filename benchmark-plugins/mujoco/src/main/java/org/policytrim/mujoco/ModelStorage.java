package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjModelLayout;

/** An mjModel as the engine allocated it; freed when the last of those who use it lets go. */
final class ModelStorage {

  private final Arena arena = Arena.ofShared();
  private final MemorySegment struct;
  private int users;

  ModelStorage(MemorySegment pointer) {
    this.struct = pointer.reinterpret(MjModelLayout.SIZEOF, arena, Functions::mj_deleteModel);
  }

  /**
   * Joins its users and returns the struct, to be released with {@link #leave}.
   *
   * @throws IllegalStateException if it was freed already
   */
  synchronized MemorySegment join() {
    if (!arena.scope().isAlive()) {
      throw new IllegalStateException("the model is closed");
    }
    users++;
    return struct;
  }

  /** Leaves its users. */
  synchronized void leave() {
    users--;
    if (users == 0) {
      arena.close();
    }
  }
}
