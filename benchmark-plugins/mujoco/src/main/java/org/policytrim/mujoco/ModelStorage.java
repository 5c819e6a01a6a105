package org.policytrim.mujoco;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjModelLayout;

/** An mjModel that the engine allocated, with a reference count. Freed with the last reference. */
final class ModelStorage {

  private final Arena arena = Arena.ofShared();
  private final MemorySegment struct;
  private int references;

  ModelStorage(MemorySegment pointer) {
    this.struct = pointer.reinterpret(MjModelLayout.SIZEOF, arena, Functions::mj_deleteModel);
  }

  /**
   * Adds a reference, to be removed with {@link #release}, and returns the struct.
   *
   * @throws IllegalStateException if the model has been freed
   */
  synchronized MemorySegment retain() {
    if (!arena.scope().isAlive()) {
      throw new IllegalStateException("the model is closed");
    }
    references++;
    return struct;
  }

  /** Removes a reference. */
  synchronized void release() {
    references--;
    if (references == 0) {
      arena.close();
    }
  }
}
