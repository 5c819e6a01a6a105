package org.policytrim.gr00t;

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
import org.policytrim.gr00t.policy.PolicyFactory;

/** Brings GR00T, and the experiments to try it with. */
@Extension
public final class Gr00tProvider implements ModelProvider<Gr00tSettings>, ExperimentProvider {

  private final int threads;

  /** Made by the host. */
  @Inject
  public Gr00tProvider(PluginContext context) {
    this.threads = context.numericThreads();
  }

  @Override
  public String name() {
    return "gr00t";
  }

  @Override
  public String description() {
    return "GR00T N1.5 and N1.7: a backbone and a diffusion transformer by embodiment.";
  }

  @Override
  public Class<Gr00tSettings> settings() {
    return Gr00tSettings.class;
  }

  /** A plan is as many tokens as it has actions; how many a network can place is its own size. */
  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.empty();
  }

  @Override
  public List<String> experiments() {
    return List.of("metaworld-gr00t");
  }

  @Override
  public TrainablePolicy create(Gr00tSettings settings, ModelContext context) {
    return factory().create(settings, context);
  }

  @Override
  public TrainablePolicy open(Path folder, PolicyCard card, Gr00tSettings settings, Device device) {
    return factory().open(folder, card, settings, device);
  }

  private PolicyFactory factory() {
    return new PolicyFactory(version(), threads);
  }
}
