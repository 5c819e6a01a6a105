package org.policytrim.gr00t;

import java.io.IOException;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;

/** The comparison of N1.7's backbone with its recording. */
final class BackboneReplay {

  /** The tolerance of errors, as a share of the largest absolute value of a tensor. */
  private static final double TOLERANCE = 2e-5;

  private final String name;
  private final RecordedRun run;
  private final RecordedBackbone backbone;
  private final Replay replay;

  /** Prepares the comparison of a run under a name for messages. */
  BackboneReplay(String name, RecordedRun run, Replay replay) {
    this.name = name;
    this.run = run;
    this.backbone = new RecordedBackbone(run);
    this.replay = replay;
  }

  /** Compares positions, and all tensors of images and tokens. */
  void compare() throws IOException {
    replay.addLargest("position_ids", backbone.places(), backbone.recordedPlaces(), 0, name);
    replay.compare(
        List.of(backbone.schema()),
        run.weights(),
        backEnd -> {
          try (CompiledComputation computation = backEnd.compile(backbone)) {
            compare(computation.run(backbone.recordedInputs()), ", " + backEnd.name());
          }
        });
  }

  private void compare(NamedTensors found, String suffix) {
    for (String tensor : found.names()) {
      // All layers are one quantity, and so are all deep features.
      String kind = tensor.replaceFirst("\\.\\d+$", "");
      FloatTensor recorded = run.trace().floats(tensor);
      FloatTensor computed = FloatTensor.wrap(recorded.shape(), found.floats(tensor).toArray());
      replay.addRelative(kind + suffix, computed, recorded, TOLERANCE, name);
    }
  }
}
