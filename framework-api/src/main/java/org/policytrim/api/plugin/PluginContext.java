package org.policytrim.api.plugin;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * The environment that the host provides to plugins; injected into a provider's constructor.
 *
 * @param cache a folder for downloads and generated files that is kept between runs; created by the
 *     plugin when it is first needed
 * @param numericThreads the number of threads that one numeric call may use, at least 1
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record PluginContext(Path cache, int numericThreads) {

  public PluginContext {
    if (numericThreads < 1) {
      throw new IllegalArgumentException(
          "numericThreads must be at least 1, found " + numericThreads);
    }
  }
}
