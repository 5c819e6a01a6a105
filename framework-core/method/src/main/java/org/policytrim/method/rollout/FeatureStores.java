package org.policytrim.method.rollout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.method.rollout.RolloutSettings.FeaturePolicy;

/**
 * Opens a feature store for every iteration. The kind of store follows from a {@link MemoryPlan},
 * which is reported whenever it changes.
 */
final class FeatureStores {

  private final FeaturePolicy requested;
  private final VlaBackbone backbone;
  private final Path folder;
  private final Consumer<String> notes;
  private @Nullable FeaturePolicy reported;

  /**
   * Creates the stores of one backbone.
   *
   * @param requested the experiment's setting
   * @param backbone encodes observations again if features are recomputed
   * @param folder the folder for temporary files; need not exist yet
   * @param notes receives a sentence about the memory plan
   */
  FeatureStores(
      FeaturePolicy requested, VlaBackbone backbone, Path folder, Consumer<String> notes) {
    this.requested = requested;
    this.backbone = backbone;
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * Opens an empty store. The memory plan is made immediately if the backbone states the size of
   * its features, otherwise when the first features are stored.
   *
   * @param decisions the largest number of decisions that will be stored
   */
  FeatureStore open(long decisions) {
    OptionalLong bytes = byteSize(backbone.featureSpec());
    return bytes.isPresent() ? plan(bytes.getAsLong(), decisions) : new Deferred(decisions);
  }

  /** Returns the size of one observation's features in bytes; empty if an extent varies. */
  static OptionalLong byteSize(FeatureSpec spec) {
    long bytes = 0;
    for (FeatureSpec.Field field : spec.fields()) {
      long elements = 1;
      for (int extent : field.extents()) {
        if (extent == FeatureSpec.ANY) {
          return OptionalLong.empty();
        }
        elements *= extent;
      }
      bytes += elements * Float.BYTES;
    }
    return OptionalLong.of(bytes);
  }

  private FeatureStore plan(long bytesPerDecision, long decisions) {
    MemoryPlan plan =
        MemoryPlan.of(
            requested, bytesPerDecision, decisions, Runtime.getRuntime().maxMemory(), freeDisk());
    if (reported != plan.policy()) {
      reported = plan.policy();
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
    // File instead of FileStore, which needs a readable table of mounts (a chroot may have none).
    return existing.toFile().getUsableSpace();
  }

  /** A store whose kind is chosen when the first features are stored. */
  private final class Deferred implements FeatureStore {

    private final long decisions;
    private FeatureStore store = new KeptFeatures();
    private boolean planned;

    Deferred(long decisions) {
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
