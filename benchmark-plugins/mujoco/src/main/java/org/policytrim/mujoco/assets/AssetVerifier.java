package org.policytrim.mujoco.assets;

import org.policytrim.api.tool.Verifier;

/** A verifier of a benchmark whose models are assets of an {@link AssetCache}. */
public abstract class AssetVerifier implements Verifier {

  private final String name;
  private final String description;
  private final AssetCache cache;

  /**
   * Creates a verifier.
   *
   * @param name see {@link #name()}
   * @param description see {@link #description()}
   * @param cache holds the assets
   */
  protected AssetVerifier(String name, String description, AssetCache cache) {
    this.name = name;
    this.description = description;
    this.cache = cache;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  /** Returns the cache of assets. */
  protected final AssetCache cache() {
    return cache;
  }
}
