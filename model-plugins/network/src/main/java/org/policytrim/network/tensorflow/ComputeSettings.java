package org.policytrim.network.tensorflow;

import org.policytrim.api.plugin.Device;

/**
 * The device and the number of threads of a network. A small network computes the parts of a batch
 * in parallel, with one thread each; a large one computes whole batches, with all threads for each
 * operation. The parts, and so the results, do not depend on the number of threads.
 *
 * @param threads the threads that one computation may use, at least 1
 * @param device CPU or GPU; on a GPU the last digits differ from run to run
 */
public record ComputeSettings(int threads, Device device) {

  /** The most weights of a small network: beyond, operations fill all threads on their own. */
  private static final long SMALL = 20_000_000;

  public ComputeSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, found " + threads);
    }
  }

  /** Returns the settings of a session with this number of weights. */
  SessionSettings forNetwork(long parameters) {
    return device == Device.CPU && parameters <= SMALL
        ? SessionSettings.inParts(threads)
        : SessionSettings.whole(threads, device);
  }
}
