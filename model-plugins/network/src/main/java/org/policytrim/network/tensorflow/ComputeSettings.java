package org.policytrim.network.tensorflow;

import org.policytrim.api.plugin.Device;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/**
 * Where and with how many threads a network computes.
 *
 * @param threads how many threads one operation may use, at least 1; operations run one after the
 *     other, so results do not depend on which finishes first
 * @param device CPU or GPU; the GPU path has not been tested, for want of one
 */
public record ComputeSettings(int threads, Device device) {

  /**
   * The graph is run as it was built. Rewriting it took two thirds of the time until a first result
   * and made nothing faster: what it would fuse is already one operation.
   */
  private static final RewriterConfig AS_WRITTEN =
      RewriterConfig.newBuilder().setDisableMetaOptimizer(true).build();

  public ComputeSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, found " + threads);
    }
  }

  ConfigProto session() {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(threads)
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
