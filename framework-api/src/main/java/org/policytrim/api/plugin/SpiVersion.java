package org.policytrim.api.plugin;

/**
 * The version of this SPI. Called v0 until a flow head, a token head and a remote policy have run
 * against it.
 */
public final class SpiVersion {

  /** Written into bundles and run folders. */
  public static final String NAME = "v0";

  /** What a plugin's {@code plugin.requires} is compared with. */
  public static final String SEMANTIC = "0.1.0";

  private SpiVersion() {}
}
