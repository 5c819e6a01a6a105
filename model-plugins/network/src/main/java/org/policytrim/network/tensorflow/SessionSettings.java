package org.policytrim.network.tensorflow;

import org.policytrim.api.plugin.Device;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * How a session computes.
 *
 * @param device CPU or GPU
 * @param lanes how many parts of a batch are computed side by side
 * @param operationThreads how many threads one operation may use; operations of one part run one
 *     after the other
 * @param largestPart how many elements of a batch a part may have
 */
record SessionSettings(Device device, int lanes, int operationThreads, int largestPart) {

  /** Fewer, and the time goes into beginning operations rather than into doing them. */
  private static final int PART = 32;

  /**
   * The graph is run as it was built. Rewriting it took two thirds of the time until a first result
   * and made nothing faster: what it would fuse is already one operation.
   */
  private static final RewriterConfig AS_WRITTEN =
      RewriterConfig.newBuilder().setDisableMetaOptimizer(true).build();

  /** Parts of a batch side by side. */
  static SessionSettings inLanes(int threads) {
    return new SessionSettings(Device.CPU, threads, 1, PART);
  }

  /** A batch as a whole. */
  static SessionSettings together(int threads, Device device) {
    return new SessionSettings(device, 1, threads, Integer.MAX_VALUE);
  }

  /** Whether operations are begun by the thread that asks for a run. */
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
