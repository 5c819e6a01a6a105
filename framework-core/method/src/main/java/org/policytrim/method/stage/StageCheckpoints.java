package org.policytrim.method.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.api.tensor.NamedTensors;

/** Stores the checkpoints of one stage: the state of training with named sets of tensors. */
public interface StageCheckpoints {

  /**
   * Finds the newest complete checkpoint.
   *
   * @throws IOException if the folder cannot be read
   */
  Recovered latest() throws IOException;

  /**
   * Saves a checkpoint, atomically: an interrupted save leaves the previous ones intact.
   *
   * @param state the state of training
   * @param parts tensors by name
   * @throws IOException if it cannot be written
   */
  void save(StageState state, Map<String, NamedTensors> parts) throws IOException;

  /**
   * The result of a search for checkpoints.
   *
   * @param newest the newest complete checkpoint; empty where there is none
   * @param skipped one sentence per newer checkpoint that is damaged or incomplete, newest first
   */
  record Recovered(Optional<Saved> newest, List<String> skipped) {

    public Recovered {
      skipped = List.copyOf(skipped);
    }
  }

  /** A complete checkpoint. Tensors are read on request. */
  interface Saved {

    /** Returns the state of training. */
    StageState state();

    /** Returns the checkpoint's folder. */
    Path folder();

    /** Returns true if tensors were saved under this name. */
    boolean has(String part);

    /**
     * Reads the tensors saved under a name.
     *
     * @throws IllegalArgumentException if there are none of that name
     * @throws IOException if the file cannot be read
     */
    NamedTensors tensors(String part) throws IOException;
  }
}
