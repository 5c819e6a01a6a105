package org.policytrim.gr00t;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.network.family.FamilyProvider;

/** Provides GR00T, and an experiment with it. */
@Extension
public final class Gr00tProvider extends FamilyProvider<Gr00tSettings, Gr00tNetwork> {

  /** Called by the host. */
  @Inject
  public Gr00tProvider(PluginContext context) {
    super(
        new Gr00tFamily(),
        context,
        List.of("metaworld-gr00t", "maniskill-state-gr00t"),
        List.of("gr00t-n15-libero", "gr00t-n17-libero"));
  }

  @Override
  public String description() {
    return "GR00T N1.5 and N1.7: a backbone and a diffusion transformer by embodiment.";
  }

  /**
   * Returns no bound: a chunk becomes one token per action. The positions that a network has
   * learned are checked when it is made or opened.
   */
  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.empty();
  }
}
