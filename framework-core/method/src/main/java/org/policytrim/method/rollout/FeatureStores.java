package org.policytrim.method.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.DecisionKey;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.method.rollout.RolloutSettings.FeaturePolicy;

/**
 * Opens an iteration's feature store after a memory plan, and says so whenever the plan changes.
 */
public final class FeatureStores {

  private final FeaturePolicy asked;
  private final VlaBackbone backbone;
  private final Path folder;
  private final Consumer<String> notes;
  private @Nullable FeaturePolicy said;

  /**
   * Stores for one backbone.
   *
   * @param asked what the experiment says
   * @param backbone encodes again where features are recomputed
   * @param folder where scratch files go; need not exist yet
   * @param notes hears of the memory plan
   */
  public FeatureStores(
      FeaturePolicy asked, VlaBackbone backbone, Path folder, Consumer<String> notes) {
    this.asked = asked;
    this.backbone = backbone;
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * A store. The plan is made at once where the backbone says how large its features are, otherwise
   * when the first ones are known.
   *
   * @param decisions how many will come at the most
   */
  public FeatureStore open(long decisions) {
    OptionalLong bytes = backbone.featureSpec().byteSize();
    return bytes.isPresent() ? plan(bytes.getAsLong(), decisions) : new Planned(decisions);
  }

  private FeatureStore plan(long bytesPerDecision, long decisions) {
    MemoryPlan plan =
        MemoryPlan.of(
            asked, bytesPerDecision, decisions, Runtime.getRuntime().maxMemory(), freeDisk());
    if (said != plan.policy()) {
      said = plan.policy();
      notes.accept(plan.reason());
    }
    return switch (plan.policy()) {
      case KEEP, AUTO -> new KeptFeatures();
      case SPILL -> new SpilledFeatures(folder);
      case RECOMPUTE -> new RecomputedFeatures(backbone);
    };
  }

  private long freeDisk() {
    Path existing = folder.toAbsolutePath();
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException failure) {
      throw new UncheckedIOException("no free space can be read of " + existing, failure);
    }
  }

  /** Becomes one of the three with its first features. */
  private final class Planned implements FeatureStore {

    private final long decisions;
    private FeatureStore store = new KeptFeatures();
    private boolean planned;

    Planned(long decisions) {
      this.decisions = decisions;
    }

    @Override
    public void put(DecisionKey decision, Observation observation, Features features) {
      if (!planned) {
        store = plan(features.tensors().byteSize(), decisions);
        planned = true;
      }
      store.put(decision, observation, features);
    }

    @Override
    public List<Features> of(List<DecisionKey> wanted) {
      return store.of(wanted);
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
