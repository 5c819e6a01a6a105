package org.policytrim.method.stage;

import java.nio.file.Path;
import org.policytrim.api.model.TrainablePolicy;

/** The stored policies and checkpoints that a {@link StagePipeline} reads and writes. */
public interface StageStorage {

  /** Opens the base policy with its own weights. The caller closes it. */
  TrainablePolicy openBase();

  /**
   * Returns the checkpoints of one stage.
   *
   * @param label the stage's label; stages of ablations have labels of their own
   */
  StageCheckpoints checkpoints(String label);

  /** Returns the folder for temporary files, which need not exist yet. */
  Path scratchFolder();
}
