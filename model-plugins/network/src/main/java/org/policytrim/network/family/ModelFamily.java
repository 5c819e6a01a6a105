package org.policytrim.network.family;

import java.nio.file.Path;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.PolicyDesign;
import org.policytrim.network.text.WordVocabulary;

/**
 * A family of models: its settings, the sizes of its networks and the design of its policies.
 * {@link FamilyProvider} makes and opens policies with it.
 *
 * @param <C> the family's settings
 * @param <N> the record of a network's sizes, kept by bundles as {@value BundleFiles#NETWORK}
 */
public abstract class ModelFamily<C extends Record, N extends Record> {

  private final String name;
  private final Class<C> settings;
  private final Class<N> network;

  /**
   * Describes a family.
   *
   * @param name the model plugin's id, which is also the {@code policy.name} of experiments
   * @param settings the class of the family's settings
   * @param network the class of the record of a network's sizes
   */
  protected ModelFamily(String name, Class<C> settings, Class<N> network) {
    this.name = name;
    this.settings = settings;
    this.network = network;
  }

  final String name() {
    return name;
  }

  final Class<C> settings() {
    return settings;
  }

  final Class<N> network() {
    return network;
  }

  /**
   * Chooses the sizes and the vocabulary of a network that is made from scratch.
   *
   * @throws IllegalArgumentException if settings and context do not match
   * @throws PluginException the same, with a remedy of its own
   */
  public abstract Fresh<N> fresh(C settings, ModelContext context);

  /**
   * Designs the policy of a fresh network.
   *
   * @param card the policy's card
   * @throws IllegalArgumentException if settings, sizes and card do not match
   */
  public abstract PolicyDesign design(C settings, N network, PolicyCard card);

  /**
   * Designs the policy of a bundle. The same as {@link #design} unless a family overrides it.
   *
   * @param stored the sizes that the bundle names
   * @param card the bundle's card
   * @throws IllegalArgumentException if settings, sizes and card do not match
   */
  public PolicyDesign opened(C settings, N stored, PolicyCard card) {
    return design(settings, stored, card);
  }

  /**
   * Checks that a bundle's card and its network match each other.
   *
   * @param bundle the bundle's folder, for messages
   * @throws IllegalArgumentException naming what does not fit
   * @throws PluginException the same, with a remedy of its own
   */
  public abstract void requireFit(N network, PolicyCard card, Path bundle);

  /**
   * A network to be made from scratch.
   *
   * @param network its sizes
   * @param words the words of its prompts
   */
  public record Fresh<N>(N network, WordVocabulary words) {}
}
