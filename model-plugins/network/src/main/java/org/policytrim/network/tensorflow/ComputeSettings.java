package org.policytrim.network.tensorflow;

import org.policytrim.api.plugin.Device;

/**
 * Where and with how many threads a network computes. A small network computes parts of a batch
 * side by side, a thread for each; a large one a batch after the other, each operation with all
 * threads. The parts are the same for any number of threads, and so are their results.
 *
 * @param threads how many threads one computation may use, at least 1
 * @param device CPU or GPU; on a GPU the same run gives other last digits each time
 */
public record ComputeSettings(int threads, Device device) {

  /** Beyond it, single operations are large enough to share, and gradients too large to keep. */
  private static final long SMALL = 20_000_000;

  public ComputeSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, found " + threads);
    }
  }

  /** The settings of a session that computes with so many parameters. */
  SessionSettings forNetwork(long parameters) {
    return device == Device.CPU && parameters <= SMALL
        ? SessionSettings.inLanes(threads)
        : SessionSettings.together(threads, device);
  }
}
