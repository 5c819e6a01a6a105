package org.policytrim.oft;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.family.FamilyProvider;
import org.policytrim.oft.policy.OftFamily;
import org.policytrim.oft.policy.OftNetwork;
import org.policytrim.oft.policy.OftSettings;

/** Provides OpenVLA-OFT, and experiments with it. */
@Extension
public final class OftProvider extends FamilyProvider<OftSettings, OftNetwork> {

  /** Called by the host. */
  @Inject
  public OftProvider(PluginContext context) {
    super(
        new OftFamily(),
        context,
        List.of("metaworld-openvla-oft", "metaworld-openvla-oft-16"),
        List.of("openvla-oft-libero", "openvla-oft-rlinf-libero"));
  }

  @Override
  public String description() {
    return "OpenVLA-OFT: a language model that decodes all action tokens at once, nano to 7 billion.";
  }

  /** Returns the trained chunk: further action slots would be untrained. */
  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.of(trainedChunk);
  }
}
