package org.policytrim.gr00t;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.family.FamilyVerifier;
import org.policytrim.network.verify.Replay;

/** Replays recorded action heads of GR00T with TensorFlow and with ONNX Runtime. */
@Extension
public final class Gr00tVerifier extends FamilyVerifier {

  /** Called by the host. */
  @Inject
  public Gr00tVerifier(PluginContext context) {
    super(new Gr00tFamily(), "GR00T", context);
  }

  @Override
  public String description() {
    return "every tensor of recorded GR00T action heads and of N1.7's backbone, through both back"
        + " ends, with loss and gradients";
  }

  @Override
  protected boolean isRecording(Path folder) {
    try {
      Gr00tConfigurationFile.read(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  protected int replay(Path folder, Replay replay) throws IOException {
    RecordedHead head = RecordedHead.read(folder);
    if (RecordedBackbone.isIn(head.run())) {
      new BackboneReplay(head.name(), head.run(), replay).compare();
    }
    HeadReplay computed = new HeadReplay(head, replay);
    computed.denoise();
    if (head.hasTraining()) {
      computed.train();
    }
    replay.endCase(head.name());
    return 1;
  }
}
