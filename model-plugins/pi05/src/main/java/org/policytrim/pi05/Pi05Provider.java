package org.policytrim.pi05;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.family.FamilyProvider;

/** Provides pi0.5, and experiments with it. */
@Extension
public final class Pi05Provider extends FamilyProvider<Pi05Settings, Pi05Network> {

  /** Called by the host. */
  @Inject
  public Pi05Provider(PluginContext context) {
    super(
        new Pi05Family(),
        context,
        List.of(
            "libero-spatial-pi05",
            "maniskill-pi05",
            "metaworld-faucets-pi05",
            "metaworld-mt10-pi05",
            "metaworld-pi05",
            "metaworld-state-mt10-pi05",
            "metaworld-state-pi05",
            "metaworld-state-pi05-30",
            "quickstart"),
        List.of(
            "pi05-lerobot-libero",
            "pi05-openpi-libero",
            "pi05-rlinf-libero",
            "pi05-rlinf-metaworld"));
  }

  @Override
  public String description() {
    return "pi0.5: a vision-language prefix and a flow-matching action expert, nano to 3 billion.";
  }

  /** Returns no bound: a chunk becomes one token per action, as many as there are. */
  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.empty();
  }
}
