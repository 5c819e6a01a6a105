package org.policytrim.network.tensorflow;

import java.util.List;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginException;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** The devices of this machine. */
public final class Devices {

  private Devices() {}

  /** Returns the CPU, and a GPU if TensorFlow can use one. */
  public static List<Device> present() {
    return hasGpu() ? List.of(Device.CPU, Device.GPU) : List.of(Device.CPU);
  }

  /**
   * Checks that a device is present.
   *
   * @param plugin the plugin's name, for the message
   * @throws PluginException if TensorFlow can't use it
   */
  public static void require(String plugin, Device device) {
    if (device == Device.GPU && !hasGpu()) {
      throw new PluginException(
          plugin,
          "policy.device is gpu, but TensorFlow finds no GPU",
          "Set policy.device to cpu, or set the environment variable POLICYTRIM_GPU=1 on a machine"
              + " with an NVIDIA GPU, its driver, CUDA 12 and cuDNN 9.");
    }
  }

  /** Returns true if an operation can be placed on a GPU. */
  private static boolean hasGpu() {
    ConfigProto strict = ConfigProto.newBuilder().setAllowSoftPlacement(false).build();
    try (Graph graph = new Graph();
        Session session = new Session(graph, strict)) {
      Ops ops = Ops.create(graph);
      var onGpu =
          ops.withDevice(
              org.tensorflow.DeviceSpec.newBuilder()
                  .deviceType(org.tensorflow.DeviceSpec.DeviceType.GPU)
                  .deviceIndex(0)
                  .build());
      var sum = onGpu.math.add(ops.constant(1f), ops.constant(2f));
      try (var result = session.runner().fetch(sum).run()) {
        return result.get(0) instanceof TFloat32;
      }
    } catch (TensorFlowException | IllegalArgumentException e) {
      return false;
    }
  }
}
