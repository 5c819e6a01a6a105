package org.policytrim.oft;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.pf4j.Extension;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.oft.policy.PolicyFactory;

/** Brings OpenVLA-OFT, and experiments with it. */
@Extension
public final class OftProvider implements ModelProvider<OftSettings>, ExperimentProvider {

  private final int threads;

  /** Made by the host. */
  @Inject
  public OftProvider(PluginContext context) {
    this.threads = context.numericThreads();
  }

  @Override
  public String name() {
    return "openvla-oft";
  }

  @Override
  public String description() {
    return "OpenVLA-OFT: a language model that decodes all action tokens at once, nano to 7 billion.";
  }

  @Override
  public Class<OftSettings> settings() {
    return OftSettings.class;
  }

  /**
   * Its slots are read as they were trained: a longer plan has slots that nothing was learned for.
   */
  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.of(trainedChunk);
  }

  @Override
  public List<String> experiments() {
    return List.of("metaworld-openvla-oft", "metaworld-openvla-oft-16");
  }

  @Override
  public TrainablePolicy create(OftSettings settings, ModelContext context) {
    return factory().create(settings, context);
  }

  @Override
  public TrainablePolicy open(Path folder, PolicyCard card, OftSettings settings, Device device) {
    return factory().open(folder, card, settings, device);
  }

  private PolicyFactory factory() {
    return new PolicyFactory(version(), threads);
  }
}
