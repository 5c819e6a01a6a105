package org.policytrim.oft.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.family.FamilyVerifier;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.policy.OftFamily;

/**
 * Replays recorded runs of the original OpenVLA-OFT in its three layouts with TensorFlow and with
 * ONNX Runtime.
 */
@Extension
public final class OftVerifier extends FamilyVerifier {

  private static final List<String> PARTS =
      List.of(OftBackbone.STATE_PROJECTOR, RegressionHead.PLACE, RecordedNetwork.VALUE_HEAD);

  /** Called by the host. */
  @Inject
  public OftVerifier(PluginContext context) {
    super(new OftFamily(), "OpenVLA-OFT", context);
  }

  @Override
  public String description() {
    return "features, masks, hidden states, logits, tokens, actions and gradients of recorded"
        + " OpenVLA-OFT runs, in three layouts, through both back ends";
  }

  @Override
  protected boolean isRecording(Path folder) throws IOException {
    return configurationContains(folder, "\"openvla");
  }

  @Override
  protected int replay(Path folder, Replay replay) throws IOException {
    RecordedRun run = RecordedRun.read(folder, name -> name).withParts(folder, PARTS);
    List<RecordedLayout> layouts =
        List.of(
            RecordedLayout.official(run),
            RecordedLayout.reinforcement(run),
            RecordedLayout.officialBatch(run));
    for (RecordedLayout layout : layouts) {
      new LayoutReplay(run, layout, replay).compare();
      replay.endCase(run.name() + " " + layout.prefix());
    }
    if (run.trace().names().contains("sft.loss")) {
      new LayoutReplay(run, RecordedLayout.imitation(run), replay).compareImitation();
      replay.endCase(run.name() + " sft.");
    }
    return layouts.size();
  }
}
