package org.policytrim.api.plugin;

import java.nio.file.Path;

/**
 * What the host tells a plugin about the machine; injected.
 *
 * @param cache a folder under the user's cache that plugins may fill and that survives runs; made
 *     on first use
 * @param numericThreads how many threads one numeric call may use, at least 1
 */
public record PluginContext(Path cache, int numericThreads) {

  public PluginContext {
    if (numericThreads < 1) {
      throw new IllegalArgumentException(
          "at least one numeric thread is needed, found " + numericThreads);
    }
  }
}
