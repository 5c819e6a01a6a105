package org.policytrim.network.tensorflow;

import org.policytrim.api.plugin.Device;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * The parallelism of a session.
 *
 * @param device CPU or GPU
 * @param workers the parts of a batch that are computed in parallel
 * @param operationThreads the threads of one operation; the operations of a part run in sequence
 * @param largestPart the most elements of a batch in a part
 */
record SessionSettings(Device device, int workers, int operationThreads, int largestPart) {

  /** The elements of a part: with fewer, starting operations takes longer than executing them. */
  private static final int PART = 32;

  /**
   * Graphs are run as they were built. Rewriting took two thirds of the time until a first result
   * and made nothing faster: the operations that it would fuse are one operation already.
   */
  private static final RewriterConfig AS_WRITTEN =
      RewriterConfig.newBuilder().setDisableMetaOptimizer(true).build();

  /** Returns the settings for parts of a batch in parallel. */
  static SessionSettings inParts(int threads) {
    return new SessionSettings(Device.CPU, threads, 1, PART);
  }

  /** Returns the settings for whole batches. */
  static SessionSettings whole(int threads, Device device) {
    return new SessionSettings(device, 1, threads, Integer.MAX_VALUE);
  }

  /** Returns true if the calling thread starts the operations. */
  boolean callersThread() {
    return device == Device.CPU;
  }

  ConfigProto config() {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(operationThreads)
            .setInterOpParallelismThreads(1)
            .setAllowSoftPlacement(true)
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(AS_WRITTEN));
    if (device == Device.CPU) {
      config.putDeviceCount("GPU", 0);
    } else {
      config.setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true));
    }
    return config.build();
  }
}
