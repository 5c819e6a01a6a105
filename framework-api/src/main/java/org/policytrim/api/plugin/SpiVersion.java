package org.policytrim.api.plugin;

import org.apiguardian.api.API;

/** The version of this SPI. Version v0 may still change between releases. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class SpiVersion {

  /** The name that is written into bundles and run folders. */
  public static final String NAME = "v0";

  /** The version that a plugin's {@code plugin.requires} is compared with. */
  public static final String SEMANTIC = "0.1.0";

  private SpiVersion() {}
}
