package org.policytrim.gr00t.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.gr00t.PublishedConfig;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.verify.Findings;
import org.policytrim.network.verify.RecordingVerifier;

/** Replays recorded action heads of GR00T through TensorFlow and through ONNX Runtime. */
@Extension
public final class Gr00tVerifier extends RecordingVerifier {

  /** Made by the host. */
  @Inject
  public Gr00tVerifier(PluginContext context) {
    super("gr00t", "GR00T", context.numericThreads());
  }

  @Override
  public String description() {
    return "every tensor of recorded GR00T action heads, through both back ends, with loss and"
        + " gradients";
  }

  @Override
  protected boolean isRecording(Path folder) {
    try {
      PublishedConfig.read(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  protected int replay(Path folder, ComputeSettings compute, Path scratch, Findings findings)
      throws IOException {
    RecordingReplay replay = new RecordingReplay(Recording.read(folder), findings, compute);
    replay.throughTensorFlow();
    replay.throughOnnx(scratch);
    return 1;
  }
}
