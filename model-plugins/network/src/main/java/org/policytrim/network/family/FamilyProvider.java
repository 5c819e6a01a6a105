package org.policytrim.network.family;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.MemoryNeeds;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.RobotProfileProvider;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.PolicyDesign;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.network.text.WordVocabulary;

/**
 * The model provider of a family. A plugin extends it with an {@code @Extension} class, which adds
 * a description and the longest chunk.
 *
 * @param <C> the family's settings
 * @param <N> the record of a network's sizes
 */
public abstract class FamilyProvider<C extends Record, N extends Record>
    implements ModelProvider<C>, ExperimentProvider, RobotProfileProvider {

  /** Policies that need less fit on every machine. */
  private static final long SMALL = 4L << 30;

  private final ModelFamily<C, N> family;
  private final int threads;
  private final List<String> experiments;
  private final List<String> profiles;

  /**
   * Joins a family, its built-in experiments and its robot profiles.
   *
   * @param context the host's
   * @param experiments the names of the plugin's {@code experiments/NAME.yaml} resources
   * @param profiles the names of the plugin's {@code profiles/NAME.yaml} resources
   */
  protected FamilyProvider(
      ModelFamily<C, N> family,
      PluginContext context,
      List<String> experiments,
      List<String> profiles) {
    this.family = family;
    this.threads = context.numericThreads();
    this.experiments = List.copyOf(experiments);
    this.profiles = List.copyOf(profiles);
  }

  @Override
  public final String name() {
    return family.name();
  }

  @Override
  public final Class<C> settings() {
    return family.settings();
  }

  @Override
  public final List<String> experiments() {
    return experiments;
  }

  @Override
  public final List<String> profiles() {
    return profiles;
  }

  @Override
  public final TrainablePolicy create(C settings, ModelContext context) {
    Devices.require(name(), context.device());
    PolicyDesign design;
    WordVocabulary words;
    try {
      ModelFamily.Fresh<N> fresh = family.fresh(settings, context);
      words = fresh.words();
      PolicyCard card = context.untrainedCard(name(), version());
      design = family.design(settings, fresh.network(), card);
    } catch (IllegalArgumentException e) {
      throw new PluginException(
          name(),
          e.getMessage(),
          "Change policy.network, or the other settings of the policy that the message names.",
          e);
    }
    try {
      PromptTokenizer tokenizer = new PromptTokenizer(name(), words.toJson(), words.size());
      return design.fresh(
          tokenizer, context.seed(), new ComputeSettings(threads, context.device()));
    } catch (IOException e) {
      throw new IllegalStateException("the tokenizer made for a new network can't be read", e);
    }
  }

  @Override
  public final TrainablePolicy open(Path folder, PolicyCard card, C settings, Device device) {
    Devices.require(name(), device);
    try {
      N network =
          RecordFile.read(folder.resolve(BundleFiles.NETWORK), family.network(), "a network");
      family.requireFit(network, card, folder);
      return family
          .opened(settings, network, card)
          .open(folder, new ComputeSettings(threads, device));
    } catch (IOException | IllegalArgumentException e) {
      throw BundleFiles.unusable(name(), folder, e);
    }
  }

  @Override
  public final Optional<MemoryNeeds> memory(
      Path folder, PolicyCard card, C settings, Device device) {
    try {
      N network =
          RecordFile.read(folder.resolve(BundleFiles.NETWORK), family.network(), "a network");
      family.requireFit(network, card, folder);
      MemoryNeeds needs = family.opened(settings, network, card).memory(folder, device);
      return needs.bytes(true) < SMALL ? Optional.empty() : Optional.of(needs);
    } catch (IOException | IllegalArgumentException e) {
      throw BundleFiles.unusable(name(), folder, e);
    }
  }
}
