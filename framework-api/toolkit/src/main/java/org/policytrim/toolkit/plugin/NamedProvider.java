package org.policytrim.toolkit.plugin;

import org.policytrim.api.plugin.ComponentProvider;

/**
 * A provider with a fixed name, description and settings record. A plugin extends it and implements
 * the interface of the components it provides.
 *
 * @param <C> the settings record
 */
public abstract class NamedProvider<C extends Record> implements ComponentProvider<C> {

  private final String name;
  private final String description;
  private final Class<C> settings;

  /**
   * Creates a provider.
   *
   * @param name see {@link #name()}
   * @param description see {@link #description()}
   * @param settings see {@link #settings()}
   */
  protected NamedProvider(String name, String description, Class<C> settings) {
    this.name = name;
    this.description = description;
    this.settings = settings;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final Class<C> settings() {
    return settings;
  }
}
