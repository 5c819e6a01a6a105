package org.policytrim.oft.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.Verification;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.verify.Findings;
import org.policytrim.network.verify.RecordingVerifier;

/**
 * Replays recorded runs of the original OpenVLA-OFT in its three layouts through TensorFlow and
 * through ONNX Runtime.
 */
@Extension
public final class OftVerifier extends RecordingVerifier {

  /** Made by the host. */
  @Inject
  public OftVerifier(PluginContext context) {
    super("openvla-oft", "OpenVLA-OFT", context.numericThreads());
  }

  @Override
  public String description() {
    return "features, masks, hidden states, logits, tokens, actions and gradients of recorded"
        + " OpenVLA-OFT runs, in three layouts, through both back ends";
  }

  @Override
  protected boolean isRecording(Path folder) throws IOException {
    return configurationSays(folder, "\"openvla");
  }

  @Override
  protected int replay(Path folder, ComputeSettings compute, Path scratch, Findings findings)
      throws IOException {
    Recording recording = Recording.read(folder);
    List<RecordedLayout> layouts =
        List.of(
            RecordedLayout.official(recording),
            RecordedLayout.reinforcement(recording),
            RecordedLayout.officialBatch(recording));
    for (RecordedLayout layout : layouts) {
      Map<String, Verification.Quantity> found = new LinkedHashMap<>();
      Replay replay = new Replay(recording, compute, found);
      replay.throughTensorFlow(layout);
      replay.throughOnnx(layout, scratch);
      note(recording.name() + " " + layout.prefix(), found, findings);
    }
    Map<String, Verification.Quantity> found = new LinkedHashMap<>();
    new Replay(recording, compute, found).gradients();
    note(recording.name() + " sft.", found, findings);
    return layouts.size();
  }

  private static void note(
      String where, Map<String, Verification.Quantity> found, Findings findings) {
    found.values().forEach(quantity -> findings.note(where, quantity));
  }
}
