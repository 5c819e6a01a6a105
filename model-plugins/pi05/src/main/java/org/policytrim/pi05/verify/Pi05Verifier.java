package org.policytrim.pi05.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.verify.Findings;
import org.policytrim.network.verify.RecordingVerifier;

/** Replays recorded runs of the original pi0.5 through TensorFlow and through ONNX Runtime. */
@Extension
public final class Pi05Verifier extends RecordingVerifier {

  private static final double TOLERANCE = 1e-4;

  /** Made by the host. */
  @Inject
  public Pi05Verifier(PluginContext context) {
    super("pi05", "pi0.5", context.numericThreads());
  }

  @Override
  public String description() {
    return "keys and values, velocities and actions of recorded pi0.5 runs, through both back ends";
  }

  @Override
  protected boolean isRecording(Path folder) throws IOException {
    return configurationSays(folder, "\"pi05");
  }

  @Override
  protected int replay(Path folder, ComputeSettings compute, Path scratch, Findings findings)
      throws IOException {
    Recording recording = Recording.read(folder);
    note("TensorFlow", recording, Replayed.throughTensorFlow(recording, compute), findings);
    note("ONNX Runtime", recording, Replayed.throughOnnx(recording, compute, scratch), findings);
    return 1;
  }

  private static void note(
      String backEnd, Recording recording, Replayed replayed, Findings findings) {
    replayed
        .differences(recording)
        .forEach(
            (kind, difference) ->
                findings.note(
                    kind + ", " + backEnd,
                    recording.name(),
                    difference.largest(),
                    TOLERANCE,
                    difference.compared()));
  }
}
