package org.policytrim.pi05;

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
import org.policytrim.pi05.policy.PolicyFactory;

/** Brings pi0.5. */
@Extension
public final class Pi05Provider implements ModelProvider<Pi05Settings>, ExperimentProvider {

  private final int threads;

  /** Made by the host. */
  @Inject
  public Pi05Provider(PluginContext context) {
    this.threads = context.numericThreads();
  }

  @Override
  public String name() {
    return "pi05";
  }

  @Override
  public String description() {
    return "pi0.5: a vision-language prefix and a flow-matching action expert, nano to 3 billion.";
  }

  @Override
  public Class<Pi05Settings> settings() {
    return Pi05Settings.class;
  }

  /** A plan is as many tokens as it has actions: any length will do. */
  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.empty();
  }

  @Override
  public List<String> experiments() {
    return List.of(
        "libero-spatial-pi05",
        "metaworld-faucets-pi05",
        "metaworld-mt10-pi05",
        "metaworld-pi05",
        "metaworld-state-mt10-pi05",
        "metaworld-state-pi05",
        "metaworld-state-pi05-30",
        "quickstart");
  }

  @Override
  public TrainablePolicy create(Pi05Settings settings, ModelContext context) {
    return factory().create(settings, context);
  }

  @Override
  public TrainablePolicy open(Path folder, PolicyCard card, Pi05Settings settings, Device device) {
    return factory().open(folder, card, settings, device);
  }

  private PolicyFactory factory() {
    return new PolicyFactory(version(), threads);
  }
}
