package org.policytrim.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.host.checkpoint.Checkpoint;
import org.policytrim.host.checkpoint.CheckpointStore;
import org.policytrim.host.checkpoint.Recovery;
import org.policytrim.method.stage.StageCheckpoints;
import org.policytrim.method.stage.StageState;

/**
 * The checkpoints of a stage in a run's folder.
 *
 * @param store the folder's store
 */
record StoredStageCheckpoints(CheckpointStore<StageState> store) implements StageCheckpoints {

  private static final int KEPT = 2;

  /** Opens the checkpoints below a folder, which is created with the first one. */
  static StoredStageCheckpoints in(Path folder) {
    return new StoredStageCheckpoints(new CheckpointStore<>(folder, StageState.class, KEPT));
  }

  @Override
  public Recovered latest() throws IOException {
    Recovery<StageState> recovery = store.latest();
    return new Recovered(recovery.checkpoint().map(StoredCheckpoint::new), recovery.skipped());
  }

  @Override
  public void save(StageState state, Map<String, NamedTensors> parts) throws IOException {
    store.save(state, parts);
  }

  private record StoredCheckpoint(Checkpoint<StageState> checkpoint) implements Saved {

    @Override
    public StageState state() {
      return checkpoint.state();
    }

    @Override
    public Path folder() {
      return checkpoint.folder();
    }

    @Override
    public boolean has(String part) {
      return checkpoint.parts().contains(part);
    }

    @Override
    public NamedTensors tensors(String part) throws IOException {
      return checkpoint.tensors(part);
    }
  }
}
